package org.truecost.input.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.truecost.input.text.PayWords;
import org.truecost.input.text.Wording;
import org.truecost.problem.ReadWords;

/**
 * What a header or a row label of any table says about its figures, in every language: what they are and whether they add up. A label's
 * words are split once: every check asks for them, of every row.
 */
final class TableWords {

    /** Longer texts are notes, not labels. */
    private static final int LONGEST = 200;

    private static final String BETWEEN_PARTS = "/|\n()[],:";
    private static final char FIRST_NON_ASCII = 0x80;

    private static final Set<String> RATES = Set.copyOf(ReadWords.of("reading.rateWords"));
    private static final Set<String> SHARES = Set.copyOf(ReadWords.of("reading.shareWords"));
    private static final List<String> RATE_SIGNS = ReadWords.of("reading.rateSigns");
    private static final Set<String> COUNTS = Set.copyOf(ReadWords.of("reading.countWords"));
    private static final List<String> COUNT_SIGNS = ReadWords.of("reading.countSigns");
    private static final Set<String> ASIDES = Set.copyOf(ReadWords.of("reading.asideWords"));
    private static final List<String> ASIDE_SIGNS = ReadWords.of("reading.asideSigns");
    private static final List<String> TOTALS = ReadWords.of("reading.totalColumnSigns");
    private static final List<String> OF_WHICH = ReadWords.of("reading.ofWhichSigns");
    private static final Set<String> OWNERSHIP = Set.copyOf(ReadWords.of("reading.ownershipWords"));
    private static final List<String> OWNERSHIP_SIGNS = ReadWords.of("reading.ownershipSigns");
    private static final Set<String> CAPEX = Set.copyOf(ReadWords.of("reading.capexWords"));
    private static final List<String> CAPEX_SIGNS = ReadWords.of("reading.capexSigns");
    private static final Set<String> OPEX = Set.copyOf(ReadWords.of("reading.opexWords"));
    private static final List<String> OPEX_SIGNS = ReadWords.of("reading.opexSigns");
    private static final List<String> PER_SIGNS = ReadWords.of("reading.perSigns");

    private static final Pattern MONEY_SCALE_AN_HOUR =
            Pattern.compile(ReadWords.pattern("reading.millionsAnHourPattern"));

    private static final Pattern OF_A_PERIOD = Pattern.compile(ReadWords.pattern("reading.ofAPeriodPattern"));

    /** Those of a row without a label. */
    static final TableWords NONE = new TableWords("");

    private final String plain;
    private final List<String> words;
    private final boolean rate;
    private final boolean count;

    private TableWords(String plain) {
        this.plain = plain;
        this.words = words(plain);
        this.rate = isRate(plain) && !isMoneyScaleAnHour();
        this.count = hasWord(COUNTS) || hasSign(COUNT_SIGNS);
    }

    /** Those of a header or a label: lower case and plain, as everything here compares. */
    static TableWords of(String text) {
        String label = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return label.isEmpty() ? NONE : new TableWords(Wording.plain(label).toLowerCase(Locale.ROOT));
    }

    /** Whether a label has a word or a sign of a rate besides the period that its figures are of, {@code Cost per year}. */
    private boolean isRate(String label) {
        if (!hasWord(RATES) && !hasSign(RATE_SIGNS)) {
            return false;
        }
        String rest = OF_A_PERIOD.matcher(label).replaceAll(" ");
        return words(rest).stream().anyMatch(RATES::contains)
                || RATE_SIGNS.stream().anyMatch(sign -> isUnit(sign, rest));
    }

    /** Whether a label says a sign that does not go on as another word, {@code $/h} and not {@code music/hobbies}. */
    private static boolean isUnit(String sign, String label) {
        for (int at = label.indexOf(sign); at >= 0; at = label.indexOf(sign, at + 1)) {
            int end = at + sign.length();
            if (end == label.length() || !isLatin(label.charAt(end)) || !isLatin(sign.charAt(sign.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Its words in Latin letters. */
    private static List<String> words(String plain) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || !isLatin(plain.charAt(at))) {
                if (at > start) {
                    words.add(plain.substring(start, at));
                }
                start = at + 1;
            }
        }
        return words;
    }

    private static boolean isLatin(char letter) {
        return letter < FIRST_NON_ASCII
                ? letter >= 'a' && letter <= 'z'
                : Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    /**
     * Averages, prices, shares and lives: they apply to each unit, and their sum has no meaning. An impossible unit makes none.
     */
    boolean isRate() {
        return rate;
    }

    /** Parts of a whole, {@code Adviser share (incl. tax)}: they may be amounts, and add up. */
    boolean isShare() {
        return hasWord(SHARES);
    }

    /** Counted things: they add up among themselves and not with money. */
    boolean isCount() {
        return count;
    }

    /** What may be next to the parts of a total without being one: dates, budgets, last year's figures. */
    boolean isAside() {
        return hasWord(ASIDES) || hasSign(ASIDE_SIGNS);
    }

    /** A row label that says total and nothing else, but for a unit: {@code Total ($m)}. */
    boolean isTotal() {
        for (StringTokenizer parts = new StringTokenizer(plain, BETWEEN_PARTS); parts.hasMoreTokens(); ) {
            if (Wording.isTotal(parts.nextToken())) {
                return true;
            }
        }
        return false;
    }

    /** A header that says total, perhaps of what: {@code 合計金額}. */
    boolean isTotalColumn() {
        return isTotal() || (TOTALS.stream().anyMatch(plain::startsWith) && !isOwnership());
    }

    /** The total cost of ownership. */
    boolean isOwnership() {
        return hasWord(OWNERSHIP) || hasSign(OWNERSHIP_SIGNS);
    }

    boolean isCapex() {
        return hasWord(CAPEX) || hasSign(CAPEX_SIGNS);
    }

    boolean isOpex() {
        return hasWord(OPEX) || hasSign(OPEX_SIGNS);
    }

    /** Whether figures under these words may be pay. */
    boolean isOfPay() {
        return PayWords.areInPlain(plain);
    }

    /** A row that is a part of the row above it. */
    boolean isPartOfAbove() {
        for (String sign : OF_WHICH) {
            if (plain.startsWith(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Millions of money an hour: no GPU-hour costs that, so the unit or the figure is of something else (cost-model.md, R2). */
    boolean isMoneyScaleAnHour() {
        return hasSign(PER_SIGNS) && MONEY_SCALE_AN_HOUR.matcher(plain).find();
    }

    private boolean hasWord(Set<String> wanted) {
        for (String word : words) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says one of some signs, given in lower case. */
    boolean hasSign(List<String> signs) {
        for (String sign : signs) {
            if (plain.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
