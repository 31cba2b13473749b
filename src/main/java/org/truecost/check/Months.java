package org.truecost.check;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Period;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Source;

/** The whole months that the rows of one series are for, and the rows among them that are for a year or more. */
final class Months {

    /** The number of single months that make a series. */
    private static final int SERIES = 3;

    private static final int YEAR = 12;

    /** Months and long rows kept; no series is longer. */
    private static final int MOST = 1200;

    private final TreeMap<YearMonth, OperatingExpense> single = new TreeMap<>();
    private final List<OperatingExpense> again = new ArrayList<>();
    private final List<OperatingExpense> longer = new ArrayList<>();
    private int rows;

    int rows() {
        return rows;
    }

    void add(OperatingExpense expense) {
        rows++;
        Period period = expense.period();
        if (isWholeMonth(period)) {
            OperatingExpense other = single.size() < MOST ? single.putIfAbsent(period.firstMonth(), expense) : null;
            if (other != null && isMore(other, expense) && again.size() < MOST) {
                again.add(expense);
            }
        } else if (!period.firstMonth().equals(period.lastMonth()) && longer.size() < MOST) {
            longer.add(expense);
        }
    }

    private static boolean isWholeMonth(Period period) {
        return period.firstMonth().equals(period.lastMonth())
                && period.days() == period.firstMonth().lengthOfMonth();
    }

    /** Parts of one shared line are not a second month. */
    private static boolean isMore(OperatingExpense one, OperatingExpense other) {
        return one.attributes()
                        .allocationOrWhole()
                        .add(other.attributes().allocationOrWhole())
                        .compareTo(BigDecimal.ONE)
                > 0;
    }

    /**
     * The problems of the series.
     *
     * @param ofManyNumbers whether a repeated month is reported here; under one number the allocation ratios show it
     */
    List<Problem> problems(boolean ofManyNumbers) {
        List<Problem> problems = new ArrayList<>();
        if (single.size() >= SERIES) {
            if (ofManyNumbers && again.size() * SERIES <= single.size()) {
                again.forEach(expense -> problems.add(repeated(expense)));
            }
            missing(problems);
        }
        if (single.size() > 1) {
            longer.stream().filter(this::isMixed).forEach(expense -> problems.add(mixed(expense)));
        }
        return problems;
    }

    private Problem repeated(OperatingExpense expense) {
        OperatingExpense first = single.get(expense.period().firstMonth());
        return Problem.of(ProblemKind.MONTH_TWICE, expense.source(), Column.PERIOD_START, first(expense))
                .with("month", expense.period().firstMonth().toString())
                .with(
                        "place",
                        first == null
                                ? ""
                                : first.source().at(Column.PERIOD_START).toString());
    }

    /** Months without a row, reported at the row after them; not if they are so many that the series has its own rhythm. */
    private void missing(List<Problem> problems) {
        Map<YearMonth, List<YearMonth>> gaps = new TreeMap<>();
        YearMonth last = single.firstKey();
        for (YearMonth month : single.keySet()) {
            for (YearMonth gap = last.plusMonths(1); gap.isBefore(month); gap = gap.plusMonths(1)) {
                if (!isCovered(gap)) {
                    gaps.computeIfAbsent(month, any -> new ArrayList<>()).add(gap);
                }
            }
            last = month;
        }
        long lost = gaps.values().stream().mapToLong(List::size).sum();
        if (lost * 2 <= single.size()) {
            gaps.forEach((month, lacking) -> problems.add(missing(single.get(month), lacking)));
        }
    }

    private static Problem missing(@Nullable OperatingExpense after, List<YearMonth> lacking) {
        Source source = requireNonNull(after).source();
        return Problem.of(ProblemKind.MONTHS_MISSING, source, Column.PERIOD_START, first(after))
                .with("months", lacking.stream().map(YearMonth::toString).collect(Collectors.joining(", ")));
    }

    private boolean isCovered(YearMonth month) {
        return longer.stream()
                .map(OperatingExpense::period)
                .anyMatch(period -> !month.isBefore(period.firstMonth()) && !month.isAfter(period.lastMonth()));
    }

    private boolean isMixed(OperatingExpense expense) {
        Period period = expense.period();
        return !period.firstMonth().plusMonths(YEAR - 1L).isAfter(period.lastMonth())
                && !single.subMap(period.firstMonth(), true, period.lastMonth(), true)
                        .isEmpty();
    }

    private Problem mixed(OperatingExpense expense) {
        Period period = expense.period();
        OperatingExpense month = single.subMap(period.firstMonth(), true, period.lastMonth(), true)
                .firstEntry()
                .getValue();
        return Problem.of(
                        ProblemKind.PERIODS_MIXED,
                        expense.source(),
                        Column.PERIOD_END,
                        period.last().toString())
                .with("first", period.first().toString())
                .with("place", month.source().at(Column.PERIOD_START).toString());
    }

    private static String first(OperatingExpense expense) {
        return expense.period().first().toString();
    }
}
