package org.truecost.recognition;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;

/** What each category costs in each month that is stated for it, and whether a whole month is. Its size grows with the months. */
public final class StatedMonths {

    private final Map<CostCategory, NavigableMap<YearMonth, Stated>> months = new EnumMap<>(CostCategory.class);

    /**
     * A month's cost.
     *
     * @param days the days of it that lines of the category serve, a bit a day
     * @param isBilled whether any of the lines serves within this month alone
     */
    private record Stated(Estimate cost, int days, boolean isBilled) {
        Stated plus(Stated more) {
            return new Stated(cost.plus(more.cost), days | more.days, isBilled || more.isBilled);
        }
    }

    /** Adds a part of a month, of lines that serve over a period. */
    public void add(CostCategory category, YearMonth month, Period service, Estimate cost) {
        months.computeIfAbsent(category, any -> new TreeMap<>())
                .merge(month, new Stated(cost, days(month, service), isWithin(month, service)), Stated::plus);
    }

    /** The categories of a part of the cost that any month is stated for. */
    public List<CostCategory> of(CostGroup group) {
        return months.keySet().stream()
                .filter(category -> category.group() == group)
                .toList();
    }

    /** The last month in which a category is stated, wholly or in part. */
    public YearMonth last(CostCategory category) {
        return stated(category).lastKey();
    }

    /** The last month up to one in which a category is stated. */
    public Optional<YearMonth> lastThrough(CostCategory category, YearMonth month) {
        return Optional.ofNullable(stated(category).floorKey(month));
    }

    /** Whether a category has a line for a month alone. */
    public boolean isBilled(CostCategory category, YearMonth month) {
        Stated there = stated(category).get(month);
        return there != null && there.isBilled();
    }

    /** The last months of which every day is stated, latest first, at most so many. */
    public List<YearMonth> lastWhole(CostCategory category, int most) {
        return stated(category).descendingMap().entrySet().stream()
                .filter(month -> month.getValue().days()
                        == days(
                                month.getKey(),
                                new Period(
                                        month.getKey().atDay(1), month.getKey().atEndOfMonth())))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    /** What a category costs in some of its months together. */
    public Estimate cost(CostCategory category, List<YearMonth> of, Currency presentation) {
        NavigableMap<YearMonth, Stated> stated = stated(category);
        return of.stream().map(stated::get).map(Stated::cost).reduce(Estimate.zero(presentation), Estimate::plus);
    }

    private NavigableMap<YearMonth, Stated> stated(CostCategory category) {
        return months.getOrDefault(category, Collections.emptyNavigableMap());
    }

    private static boolean isWithin(YearMonth month, Period service) {
        return service.firstMonth().equals(month) && service.lastMonth().equals(month);
    }

    private static int days(YearMonth month, Period service) {
        int first = service.firstMonth().equals(month) ? service.first().getDayOfMonth() : 1;
        int last = service.lastMonth().equals(month) ? service.last().getDayOfMonth() : month.lengthOfMonth();
        return (int) ((1L << last) - (1L << (first - 1)));
    }
}
