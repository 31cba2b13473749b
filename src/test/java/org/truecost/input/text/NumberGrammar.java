package org.truecost.input.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The grammar of numbers in text said a second time, letter by letter and without patterns. */
final class NumberGrammar {

    private static final List<String> SCALES = List.of("千", "百万", "千万", "万", "億", "亿");
    private static final List<String> MONEYS =
            List.of("", "円", "元", "ドル", "米ドル", "ユーロ", "人民币", "人民幣", "美元", "日元", "欧元", "港元");

    private final String text;
    private int at;

    private NumberGrammar(String text) {
        this.text = text;
    }

    /** What a text of half width says. */
    static Optional<NumberText> read(String text) {
        return new NumberGrammar(text.strip()).number();
    }

    private Optional<NumberText> number() {
        boolean brackets = take("(").length() == 1;
        spaces();
        String sign = brackets ? "" : take("-−+△▲");
        spaces();
        String currency = take("¥$€£");
        spaces();
        String inner = brackets ? "" : take("-−");
        spaces();
        Optional<BigDecimal> digits = digits();
        spaces();
        String suffix = text.substring(at);
        if (brackets) {
            if (!suffix.endsWith(")")) {
                return Optional.empty();
            }
            suffix = suffix.substring(0, suffix.length() - 1).stripTrailing();
        }
        if (!isSuffix(suffix) || (!sign.isEmpty() && !inner.isEmpty())) {
            return Optional.empty();
        }
        boolean negative = brackets || !inner.isEmpty() || (!sign.isEmpty() && !sign.equals("+"));
        String behind = suffix;
        return digits.map(value -> new NumberText(negative ? value.negate() : value, currency, behind));
    }

    private String take(String oneOf) {
        boolean there = at < text.length() && oneOf.indexOf(text.charAt(at)) >= 0;
        return there ? String.valueOf(text.charAt(at++)) : "";
    }

    private void spaces() {
        while (!take(" ").isEmpty()) {}
    }

    private Optional<BigDecimal> digits() {
        int from = at;
        while (!take("0123456789,.").isEmpty()) {}
        List<String> halves = List.of(text.substring(from, at).split("\\.", -1));
        if (halves.size() > 2
                || halves.getLast().isEmpty()
                || (halves.size() == 2 && halves.get(1).contains(","))) {
            return Optional.empty();
        }
        List<String> groups = List.of(halves.getFirst().split(",", -1));
        boolean bareDecimals = halves.size() == 2 && halves.getFirst().isEmpty();
        if (!bareDecimals && !isGrouped(groups)) {
            return Optional.empty();
        }
        BigDecimal whole = new BigDecimal("0" + String.join("", groups));
        return Optional.of(
                halves.size() == 1
                        ? whole
                        : whole.add(new BigDecimal(halves.get(1))
                                .movePointLeft(halves.get(1).length())));
    }

    private static boolean isGrouped(List<String> groups) {
        int first = groups.getFirst().length();
        return first > 0
                && (groups.size() == 1
                        || (first <= 3 && groups.stream().skip(1).allMatch(group -> group.length() == 3)));
    }

    private static boolean isSuffix(String suffix) {
        return suffix.isEmpty()
                || suffix.equals("%")
                || SCALES.stream().anyMatch(scale -> MONEYS.stream().anyMatch(money -> suffix.equals(scale + money)));
    }
}
