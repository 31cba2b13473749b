package org.truecost.expectation;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Period;
import org.truecost.money.Money;
import org.truecost.recognition.CostCategory;

/**
 * The months that each vendor's expenses are for, as far as they say whether a bill is missing (cost-model.md, rule 44): the last month
 * stated and the last three that were billed alone. Of the first {@value #MOST} vendors.
 */
final class StatedVendors {

    private static final int MOST = 10_000;

    private static final Comparator<ExpectedCost> LATEST_AND_LARGEST_FIRST = Comparator.comparing(ExpectedCost::last)
            .thenComparing(
                    expected -> requireNonNull(expected.amount()).amount().abs())
            .reversed();

    private final YearMonth month;
    private final Map<String, Stated> vendors = new TreeMap<>();

    StatedVendors(YearMonth month) {
        this.month = month;
    }

    private static final class Stated {
        final String name;
        final Set<CostCategory> categories = EnumSet.noneOf(CostCategory.class);

        /** What the last months were billed at that have a line for themselves. */
        final NavigableMap<YearMonth, Money> billed = new TreeMap<>();

        @Nullable
        YearMonth last;

        Stated(String name) {
            this.name = name;
        }

        void add(CostCategory category, Period period, YearMonth through, Money amount) {
            categories.add(category);
            last = last == null || through.isAfter(last) ? through : last;
            if (period.firstMonth().equals(period.lastMonth())) {
                billed.merge(through, amount, Money::plus);
                if (billed.size() > ExpectedCost.MONTHS) {
                    billed.pollFirstEntry();
                }
            }
        }

        boolean isBilled(YearMonth through) {
            return IntStream.range(0, ExpectedCost.MONTHS)
                    .allMatch(back -> billed.containsKey(through.minusMonths(back)));
        }
    }

    /** Adds an expense that is added up; one of later months alone says nothing. */
    void add(OperatingExpense expense, CostCategory category, Money life) {
        String vendor = expense.vendor();
        Period period = expense.period();
        if (vendor == null || period.firstMonth().isAfter(month)) {
            return;
        }
        String key = vendor.strip().toLowerCase(Locale.ROOT);
        if (vendors.size() < MOST || vendors.containsKey(key)) {
            YearMonth through = period.lastMonth().isAfter(month) ? month : period.lastMonth();
            vendors.computeIfAbsent(key, any -> new Stated(vendor.strip())).add(category, period, through, life);
        }
    }

    /**
     * The vendors that are expected: those that billed last come first, then by amount, the largest first, then by name.
     *
     * @param named the categories that are named themselves: a vendor of these alone is not named again
     */
    List<ExpectedCost> expected(Set<CostCategory> named) {
        return vendors.values().stream()
                .filter(vendor -> !named.containsAll(vendor.categories))
                .filter(vendor -> vendor.last != null && vendor.last.isBefore(month) && vendor.isBilled(vendor.last))
                .map(vendor -> new ExpectedCost(
                        new ExpectedCost.OfVendor(vendor.name),
                        vendor.billed.lastKey(),
                        vendor.billed.lastEntry().getValue()))
                .filter(expected ->
                        expected.amount() != null && !expected.amount().isNothing())
                .sorted(LATEST_AND_LARGEST_FIRST)
                .toList();
    }
}
