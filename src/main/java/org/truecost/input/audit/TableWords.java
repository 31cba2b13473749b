package org.truecost.input.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.truecost.input.text.Wording;

/** What the headers and row labels of any table say of its figures, in both languages: whether they add up, and what they are. */
final class TableWords {

    /** Longer texts are notes, not labels. */
    private static final int LONGEST = 200;

    private static final Pattern PARTS = Pattern.compile("[/|\\n()\\[\\],:]");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z]+");

    private static final Set<String> RATES = Set.of(
            "average",
            "avg",
            "mean",
            "median",
            "per",
            "unit",
            "rate",
            "ratio",
            "asp",
            "percent",
            "percentage",
            "share",
            "utilization",
            "utilisation",
            "pue",
            "years",
            "life",
            "lifetime");
    private static final List<String> RATE_SIGNS = List.of(
            "平均", "単価", "率", "レート", "当たり", "あたり", "割合", "年数", "月数", "耐用", "%", "/hr", "/h", "/gpu", "/kwh", "/mo", "/時",
            "毎時");
    private static final Set<String> COUNTS =
            Set.of("qty", "quantity", "count", "number", "no", "id", "hours", "gpus", "headcount");
    private static final List<String> COUNT_SIGNS = List.of("数量", "個数", "枚数", "台数", "人数", "番号", "時間", "#", "gpu数");
    private static final Set<String> ASIDES = Set.of(
            "date",
            "year",
            "month",
            "budget",
            "plan",
            "planned",
            "forecast",
            "target",
            "prior",
            "previous",
            "variance",
            "difference",
            "diff",
            "balance");
    private static final List<String> ASIDE_SIGNS =
            List.of("日付", "年月", "年度", "予算", "計画", "見込", "前年", "前月", "差異", "差額", "目標", "残高");
    private static final List<String> TOTALS = List.of("total ", "grand total", "合計", "総計", "総額", "小計");
    private static final List<String> PAY = List.of(
            "salary", "salaries", "payroll", "wage", "compensation", "bonus", "給", "賃金", "年収", "賞与", "人件費", "報酬");
    private static final List<String> OF_WHICH = List.of("of which", "thereof", "incl. ", "うち", "内訳");

    private static final Pattern MONEY_SCALE_AN_HOUR = Pattern.compile(
            "(?:[$¥€£]|usd|jpy|eur|cny)\\s*(?:m|mm|mn|mio|b|bn|million|billion)s?\\s*(?:/|per)\\s*h(?:r|our)?s?\\b"
                    + "|\\b(?:million|billion)s?(?: dollars| yen)?\\s*(?:/|per)\\s*h(?:r|our)?s?\\b"
                    + "|(?:百万|億)(?:円|米?ドル|元)?\\s*[/毎]\\s*1?\\s*(?:時|h)");

    private TableWords() {}

    /** Lower case and plain, as everything here compares. */
    static String plain(String text) {
        String label = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Wording.plain(label).toLowerCase(Locale.ROOT);
    }

    /** Averages, prices, shares and lives: they stand for each unit, and their sum for nothing. A unit that cannot be makes none. */
    static boolean isRate(String plain) {
        return (hasWord(plain, RATES) || hasSign(plain, RATE_SIGNS)) && !isMoneyScaleAnHour(plain);
    }

    /** Counted things: they add up among themselves and not with money. */
    static boolean isCount(String plain) {
        return hasWord(plain, COUNTS) || hasSign(plain, COUNT_SIGNS);
    }

    /** What stands beside the parts of a total without being one: dates, budgets, last year's figures. */
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
        return hasWord(plain, Set.of("tco"))
                || plain.contains("cost of ownership")
                || plain.contains("総保有コスト")
                || plain.contains("総所有コスト");
    }

    static boolean isCapex(String plain) {
        return hasWord(plain, Set.of("capex"))
                || hasSign(plain, List.of("capital expenditure", "capital cost", "設備投資", "資本的支出", "サーバー費", "サーバ費"));
    }

    static boolean isOpex(String plain) {
        return hasWord(plain, Set.of("opex"))
                || hasSign(
                        plain,
                        List.of(
                                "operating cost",
                                "operating expense",
                                "cost to operate",
                                "運用費",
                                "運用コスト",
                                "運営費",
                                "ランニングコスト"));
    }

    /** Whether figures under such words may tell somebody's pay. */
    static boolean isOfPay(String plain) {
        return hasSign(plain, PAY);
    }

    /** A row that is a part of the row above it. */
    static boolean isPartOfAbove(String plain) {
        return OF_WHICH.stream().anyMatch(plain::startsWith);
    }

    /** Millions of money an hour: no GPU-hour costs that, so the unit or the figure is of something else (cost-model.md, R2). */
    static boolean isMoneyScaleAnHour(String plain) {
        boolean perhaps = plain.indexOf('/') >= 0 || plain.indexOf('毎') >= 0 || plain.contains("per");
        return perhaps && MONEY_SCALE_AN_HOUR.matcher(plain).find();
    }

    private static boolean hasWord(String plain, Set<String> words) {
        return Arrays.stream(NO_WORD.split(plain)).anyMatch(words::contains);
    }

    private static boolean hasSign(String plain, List<String> signs) {
        return signs.stream().anyMatch(plain::contains);
    }
}
