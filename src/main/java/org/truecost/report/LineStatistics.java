package org.truecost.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.MonthCost;
import org.truecost.money.Conversion;
import org.truecost.money.Rate;
import org.truecost.recognition.Workings;

/**
 * What a summary must know about the cost lines before it writes the first: how many there are and which conversions they use.
 * Its size grows with the different rates and periods of pay, not with the lines.
 */
public final class LineStatistics {

    private final Currency presentation;
    private final HiddenPay hidden;
    private final Map<List<Rate>, Conversion> conversions = new LinkedHashMap<>();
    private final Map<Currency, Boolean> monthly = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    private YearMonth first;
    private YearMonth last;
    private long all;

    /** Of no line yet. */
    public LineStatistics(YearMonth month, Currency presentation, PayPrivacy privacy) {
        this.hidden = new HiddenPay(privacy);
        this.presentation = presentation;
        this.first = month;
        this.last = month;
    }

    /**
     * Records a line; call once per line, in the ledger's order.
     *
     * @param workings what its figures are calculated from; null where it states no amount or is withheld
     */
    public void see(CostLine line, @Nullable Workings workings) {
        all++;
        hidden.see(line);
        boolean added = line.treatment() == Treatment.COUNTED;
        if (workings != null) {
            conversion(workings, added);
        }
    }

    /** Which payroll lines are not shown one by one. */
    public HiddenPay hidden() {
        return hidden;
    }

    /** How many lines there are. */
    public long lines() {
        return all;
    }

    /** The conversions of whole amounts by stated rates, in the order they are met. */
    public List<Conversion> conversions() {
        return new ArrayList<>(conversions.values());
    }

    /** The currencies whose months have rates of their own. */
    public List<Currency> monthlyCurrencies() {
        return List.copyOf(monthly.keySet());
    }

    /** The currencies the lines added up are recognised in month by month; the presentation currency first. */
    public List<Currency> countedCurrencies() {
        return Stream.concat(
                        Stream.of(presentation),
                        monthly.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .toList();
    }

    /**
     * The months that may need rates: every month from the first to the last of the report and of any line converted month by
     * month.
     *
     * @param costs the months of the report
     */
    public List<YearMonth> months(List<MonthCost> costs) {
        YearMonth from =
                costs.stream().map(MonthCost::month).reduce(first, (one, other) -> one.isBefore(other) ? one : other);
        YearMonth to =
                costs.stream().map(MonthCost::month).reduce(last, (one, other) -> one.isAfter(other) ? one : other);
        return Stream.iterate(from, at -> !at.isAfter(to), at -> at.plusMonths(1))
                .toList();
    }

    private void conversion(Workings workings, boolean added) {
        Conversion whole = workings.conversion();
        if (whole == null) {
            monthly.merge(workings.amount().currency(), added, Boolean::logicalOr);
            months(workings);
        } else if (!whole.rates().isEmpty()) {
            conversions.putIfAbsent(whole.rates(), whole);
        }
    }

    private void months(Workings workings) {
        if (workings.period() != null) {
            reach(workings.period().first());
            reach(workings.period().last());
        }
        if (workings.payment() != null) {
            reach(workings.payment().day());
        }
    }

    private void reach(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        first = month.isBefore(first) ? month : first;
        last = month.isAfter(last) ? month : last;
    }
}
