package org.truecost.input.text;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unit of the figures of a money column, from its header: {@code 金額（万円）}, {@code 金额（亿元）}, {@code Amount (USD k)}, {@code
 * Amount (thousands)}. A bare {@code m}, which some write for thousands and others for millions, is none.
 *
 * @param zeros how many zeros the figures omit
 * @param currencyWord the currency the header names, {@code 円} or {@code USD}, or empty
 */
public record Unit(int zeros, String currencyWord) {

    /** Figures are whole units of the row's currency. */
    public static final Unit NONE = new Unit(0, "");

    private static final Map<String, Integer> ZEROS = Map.of("", 0, "千", 3, "万", 4, "百万", 6, "千万", 7, "億", 8, "亿", 8);
    private static final List<String> SCALES = List.of("千", "万", "百万", "千万", "億");
    private static final String SCALE = "千万|千|百万|万|億|亿";
    private static final String CURRENCY = "円|人民[币幣]|美元|日元|欧元|港元|元|米?ドル|ユーロ";

    /** How a cell repeats it after its digits; a currency alone is not a unit. */
    static final String SUFFIX = "(?:" + SCALE + ")(?:" + CURRENCY + ")?";

    private static final Pattern DECLARED = Pattern.compile("(?:[単单]位)?(" + SCALE + ")?(" + CURRENCY + ")?");

    /** The same in English, without spaces and signs: {@code USD k}, {@code US$ thousands}, {@code in thousands of USD}, {@code '000}. */
    private static final Pattern IN_ENGLISH = Pattern.compile(
            "(?:in)?(?<before>[a-z]{3}|us)?(?<scale>k|thousands?|0{3}s?|mn|mm|mio|millions?|bn|billions?)?(?:of)?(?<behind>[a-z]{3}|us)?");

    private static final String MONEY = "(?:(?:[A-Z]{3}|(?i:us dollars|dollars|yen|euros?|yuan))\\s+|(?i:us)?\\$\\s*)";
    private static final String ZEROS_IN_WORDS = "(?i:thousands|millions|billions)";

    /** Notes above a table that say that its figures omit zeros; a sentence with an amount in millions is not one. */
    private static final List<Pattern> NOTES = List.of(
            Pattern.compile("[単单]位\\s*:?\\s*(?:" + CURRENCY + ")?(?:" + SCALE + "|兆)(?:" + CURRENCY + ")?"),
            Pattern.compile("^\\(?(?:" + SCALE + "|兆)(?:" + CURRENCY + ")\\)?$"),
            Pattern.compile(
                    "\\b(?i:in)\\s+" + MONEY + "?" + ZEROS_IN_WORDS + "(?=\\s*(?:[).,;]|$|(?i:unless|except)\\b))"),
            Pattern.compile("\\b(?i:in)\\s+" + ZEROS_IN_WORDS + "\\s+(?i:of)\\s+" + MONEY.replace("\\s+", "\\b")),
            Pattern.compile("^\\(?" + MONEY + "?" + ZEROS_IN_WORDS + "\\)?$"),
            Pattern.compile("\\b(?i:in)\\s+" + MONEY + "(?i:k|mn?|mm|mio|bn)(?=\\s*(?:[).,;]|$))"),
            Pattern.compile("^" + MONEY + "(?i:k|mn?|mm|mio|bn)$"),
            Pattern.compile(MONEY.replace("\\s+", "\\s*") + "['’]?000s?(?=\\s*(?:[),;]|\\.?(?:\\s|$)))"),
            Pattern.compile("\\((?i:in\\s+)?['’]?000s?(?:\\s+(?i:of)\\s+[A-Z]{3})?\\)"),
            Pattern.compile("\\((?i:in\\s+)?" + MONEY + "(?i:thousands?|millions?|billions?|mn?|bn|k)\\)"));

    /** The unit a part of a header names, by its normal form; null if it names none. */
    public static @Nullable Unit of(String part) {
        Matcher declared = DECLARED.matcher(part);
        if (part.isEmpty() || !declared.matches()) {
            return inEnglish(part);
        }
        String scale = Objects.requireNonNullElse(declared.group(1), "");
        return new Unit(Objects.requireNonNull(ZEROS.get(scale)), Objects.requireNonNullElse(declared.group(2), ""));
    }

    private static @Nullable Unit inEnglish(String part) {
        Matcher declared = IN_ENGLISH.matcher(part);
        if (part.isEmpty() || !declared.matches()) {
            return null;
        }
        String scale = declared.group("scale");
        String before = declared.group("before");
        String word = before == null ? declared.group("behind") : before;
        boolean twice = before != null && declared.group("behind") != null;
        if (twice || (scale == null && word == null)) {
            return null;
        }
        String currency = word == null ? "" : code(word);
        return currency == null ? null : new Unit(scale == null ? 0 : zeros(scale), currency);
    }

    private static int zeros(String scale) {
        return switch (scale.charAt(0)) {
            case 'k', 't', '0' -> 3;
            case 'm' -> 6;
            default -> 9;
        };
    }

    /** The code of a currency that prices are in, as the standard writes it; null where the letters are none. */
    private static @Nullable String code(String letters) {
        try {
            Currency currency = Currency.getInstance(letters.equals("us") ? "USD" : letters.toUpperCase(Locale.ROOT));
            return currency.getDefaultFractionDigits() < 0 ? null : currency.getCurrencyCode();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The unit that a header states in brackets or behind its name; null where it states none, or several. */
    public static @Nullable Unit inHeader(String header) {
        List<Unit> units = HeaderParts.of(header).stream()
                .map(Unit::of)
                .filter(Objects::nonNull)
                .toList();
        return units.size() == 1 ? units.getFirst() : null;
    }

    /** The words for how many zeros figures omit, in the order of their numbers. */
    public static List<String> scales() {
        return SCALES;
    }

    /** The word for a number of omitted zeros; null where there is none. */
    public static @Nullable String scale(int zeros) {
        return SCALES.stream()
                .filter(word -> Objects.requireNonNull(ZEROS.get(word)) == zeros)
                .findFirst()
                .orElse(null);
    }

    /** Whether a header says that the figures below it omit zeros. */
    public static boolean omitsZeros(String header) {
        Unit unit = inHeader(header);
        return (unit != null && unit.zeros() > 0) || statedIn(header) != null;
    }

    /** The unit in a title or note above a table whose figures omit zeros, {@code 単位：百万円}; null where there is none. */
    public static @Nullable String statedIn(String note) {
        String plain = Wording.plain(note);
        return NOTES.stream()
                .map(form -> form.matcher(plain))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse(null);
    }

    /** A figure in whole units. */
    public BigDecimal whole(BigDecimal figure) {
        return figure.movePointRight(zeros);
    }
}
