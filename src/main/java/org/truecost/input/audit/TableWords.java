package org.truecost.input.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.truecost.input.text.Wording;
import org.truecost.problem.ReadWords;

/** What the headers and row labels of any table say about its figures, in every language: what they are and whether they add up. */
final class TableWords {

    /** Longer texts are notes, not labels. */
    private static final int LONGEST = 200;

    private static final Pattern PARTS = Pattern.compile("[/|\\n()\\[\\],:]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsLatin}]+");

    private static final Set<String> RATES = Set.copyOf(ReadWords.of("reading.rateWords"));
    private static final List<String> RATE_SIGNS = ReadWords.of("reading.rateSigns");
    private static final Set<String> COUNTS = Set.copyOf(ReadWords.of("reading.countWords"));
    private static final List<String> COUNT_SIGNS = ReadWords.of("reading.countSigns");
    private static final Set<String> ASIDES = Set.copyOf(ReadWords.of("reading.asideWords"));
    private static final List<String> ASIDE_SIGNS = ReadWords.of("reading.asideSigns");
    private static final List<String> TOTALS = ReadWords.of("reading.totalColumnSigns");
    private static final List<String> PAY = ReadWords.of("reading.paySigns");
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

    private TableWords() {}

    /** Lower case and plain, as everything here compares. */
    static String plain(String text) {
        String label = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Wording.plain(label).toLowerCase(Locale.ROOT);
    }

    /**
     * Averages, prices, shares and lives: they apply to each unit, and their sum has no meaning. An impossible unit makes none.
     */
    static boolean isRate(String plain) {
        return (hasWord(plain, RATES) || hasSign(plain, RATE_SIGNS)) && !isMoneyScaleAnHour(plain);
    }

    /** Counted things: they add up among themselves and not with money. */
    static boolean isCount(String plain) {
        return hasWord(plain, COUNTS) || hasSign(plain, COUNT_SIGNS);
    }

    /** What may be next to the parts of a total without being one: dates, budgets, last year's figures. */
    static boolean isAside(String plain) {
        return hasWord(plain, ASIDES) || hasSign(plain, ASIDE_SIGNS);
    }

    /** A row label that says total and nothing else, but for a unit: {@code Total ($m)}. */
    static boolean isTotal(String plain) {
        return PARTS.splitAsStream(plain).anyMatch(Wording::isTotal);
    }

    /** A header that says total, perhaps of what: {@code 合計金額}. */
    static boolean isTotalColumn(String plain) {
        return isTotal(plain) || (TOTALS.stream().anyMatch(plain::startsWith) && !isOwnership(plain));
    }

    /** The total cost of ownership. */
    static boolean isOwnership(String plain) {
        return hasWord(plain, OWNERSHIP) || hasSign(plain, OWNERSHIP_SIGNS);
    }

    static boolean isCapex(String plain) {
        return hasWord(plain, CAPEX) || hasSign(plain, CAPEX_SIGNS);
    }

    static boolean isOpex(String plain) {
        return hasWord(plain, OPEX) || hasSign(plain, OPEX_SIGNS);
    }

    /** Whether figures under these words may be pay. */
    static boolean isOfPay(String plain) {
        return hasSign(plain, PAY);
    }

    /** A row that is a part of the row above it. */
    static boolean isPartOfAbove(String plain) {
        return OF_WHICH.stream().anyMatch(plain::startsWith);
    }

    /** Millions of money an hour: no GPU-hour costs that, so the unit or the figure is of something else (cost-model.md, R2). */
    static boolean isMoneyScaleAnHour(String plain) {
        return hasSign(plain, PER_SIGNS) && MONEY_SCALE_AN_HOUR.matcher(plain).find();
    }

    private static boolean hasWord(String plain, Set<String> words) {
        return Arrays.stream(NO_WORD.split(plain)).anyMatch(words::contains);
    }

    private static boolean hasSign(String plain, List<String> signs) {
        return signs.stream().anyMatch(plain::contains);
    }
}
