package org.truecost.input.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unit of the figures of a money column, from its header: {@code 金額（万円）}, {@code 金額（億円）}, {@code 金額（円）}.
 *
 * @param zeros how many zeros the figures omit
 * @param currencyWord the currency the header names, {@code 円}, or empty
 */
public record Unit(int zeros, String currencyWord) {

    /** Figures are whole units of the row's currency. */
    public static final Unit NONE = new Unit(0, "");

    private static final Map<String, Integer> ZEROS = Map.of("", 0, "千", 3, "万", 4, "百万", 6, "億", 8);
    private static final String SCALE = "千|百万|万|億";
    private static final String CURRENCY = "円|元|米?ドル|ユーロ";

    /** How a cell repeats it after its digits; a currency alone is not a unit. */
    static final String SUFFIX = "(?:" + SCALE + ")(?:" + CURRENCY + ")?";

    private static final Pattern DECLARED = Pattern.compile("(?:単位)?(" + SCALE + ")?(" + CURRENCY + ")?");

    private static final String MONEY = "(?:(?:[A-Z]{3}|(?i:us dollars|dollars|yen|euros?|yuan))\\s+|(?i:us)?\\$\\s*)";
    private static final String ZEROS_IN_WORDS = "(?i:thousands|millions|billions)";

    /** Notes above a table that say that its figures omit zeros; a sentence with an amount in millions is not one. */
    private static final List<Pattern> NOTES = List.of(
            Pattern.compile("[単单]位\\s*:?\\s*(?:" + SCALE + "|兆)(?:" + CURRENCY + ")?"),
            Pattern.compile("^\\(?(?:" + SCALE + "|兆)(?:" + CURRENCY + ")\\)?$"),
            Pattern.compile("\\b(?i:in)\\s+" + MONEY + "?" + ZEROS_IN_WORDS + "(?=\\s*(?:[).,;]|$))"),
            Pattern.compile("\\b(?i:in)\\s+" + ZEROS_IN_WORDS + "\\s+(?i:of)\\s+" + MONEY.replace("\\s+", "\\b")),
            Pattern.compile("^\\(?" + MONEY + "?" + ZEROS_IN_WORDS + "\\)?$"),
            Pattern.compile("\\((?i:in\\s+)?" + MONEY + "(?i:thousands?|millions?|billions?|mn?|bn|k)\\)"));

    /** The unit a part of a header names, by its normal form; null if it names none. */
    public static @Nullable Unit of(String part) {
        Matcher declared = DECLARED.matcher(part);
        if (part.isEmpty() || !declared.matches()) {
            return null;
        }
        String scale = Objects.requireNonNullElse(declared.group(1), "");
        return new Unit(Objects.requireNonNull(ZEROS.get(scale)), Objects.requireNonNullElse(declared.group(2), ""));
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
