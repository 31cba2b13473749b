package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.text.Wording;

/**
 * How texts write numbers, from an example with four digits before the decimals: {@code 1.234,56}, {@code 1 234,56}, {@code
 * 1,234.56-}, {@code 1,234.56 CR}.
 *
 * @param grouping what divides thousands; empty where nothing does
 * @param decimal what begins the decimals
 * @param negative what follows a negative number; empty where a hyphen precedes it
 * @param digits what a number is written like, without what follows it
 */
record NumberForm(String grouping, String decimal, String negative, Pattern digits) {

    private static final Pattern EXAMPLE =
            Pattern.compile("1(?<grouping>[., '’]?)234(?<decimal>[.,])56(?<negative>-| ?CR| ?DR)?");
    private static final Pattern SIGNS = Pattern.compile("[¥$€£]");
    private static final int LONGEST = 64;

    /** The form that an example shows; empty where it shows none. */
    static Optional<NumberForm> of(String example) {
        Matcher matched = EXAMPLE.matcher(example);
        if (!matched.matches() || matched.group("grouping").equals(matched.group("decimal"))) {
            return Optional.empty();
        }
        String negative = matched.group("negative");
        String grouping = matched.group("grouping");
        String decimal = matched.group("decimal");
        return Optional.of(
                new NumberForm(grouping, decimal, negative == null ? "" : negative.strip(), digits(grouping, decimal)));
    }

    private static Pattern digits(String grouping, String decimal) {
        String group = Pattern.quote(grouping);
        String whole = grouping.isEmpty() ? "\\d+" : "\\d+|\\d{1,3}(?:" + group + "\\d{3})+";
        return Pattern.compile("-?(?:" + whole + ")(?:" + Pattern.quote(decimal) + "\\d+)?");
    }

    /** The number a text writes in this form; null if it writes none. */
    @Nullable
    BigDecimal parse(String text) {
        String plain = SIGNS.matcher(Wording.plain(text)).replaceAll("").strip();
        boolean marked = !negative.isEmpty() && plain.endsWith(negative);
        String unsigned =
                marked ? plain.substring(0, plain.length() - negative.length()).strip() : other(plain);
        return unsigned.length() > LONGEST || !digits.matcher(unsigned).matches() ? null : number(unsigned, marked);
    }

    /** Where one side of an account is negative, the other may be named as well. */
    private String other(String plain) {
        return switch (negative) {
            case "CR" ->
                plain.endsWith("DR") ? plain.substring(0, plain.length() - 2).strip() : plain;
            case "DR" ->
                plain.endsWith("CR") ? plain.substring(0, plain.length() - 2).strip() : plain;
            default -> plain;
        };
    }

    private BigDecimal number(String unsigned, boolean marked) {
        String plain = grouping.isEmpty() ? unsigned : unsigned.replace(grouping, "");
        BigDecimal number = new BigDecimal(plain.replace(decimal, "."));
        return marked ? number.negate() : number;
    }
}
