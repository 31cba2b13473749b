package org.truecost.output.lines;

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
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.Workings;
import org.truecost.money.Conversion;
import org.truecost.money.Rate;
import org.truecost.report.Briefing;
import org.truecost.report.Lines;
import org.truecost.report.PayPrivacy;

/** What must be known of the lines before the first is written: how many there are and which conversions they rest on. */
public final class LineStatistics {

    private final Currency presentation;
    private final HiddenPay hidden;
    private final Map<List<Rate>, Conversion> conversions = new LinkedHashMap<>();
    private final Map<Currency, Boolean> monthly = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    private YearMonth first;
    private YearMonth last;
    private long all;

    private LineStatistics(CostComparison comparison, PayPrivacy privacy) {
        this.hidden = new HiddenPay(privacy);
        this.presentation = comparison.currency();
        this.first = comparison.month();
        this.last = comparison.month();
        comparison.months().forEach(cost -> reach(cost.month().atDay(1)));
    }

    /** Looks through the lines once. */
    public static LineStatistics of(Lines lines, Briefing briefing) {
        LineStatistics statistics = new LineStatistics(briefing.comparison(), briefing.privacy());
        lines.forEach(line -> statistics.see(line, lines.workings(line).orElse(null)));
        return statistics;
    }

    /** Which payroll lines are not shown one by one. */
    public HiddenPay hidden() {
        return hidden;
    }

    public long lines() {
        return all;
    }

    /** The conversions of whole amounts by stated rates, in the order they are met. */
    List<Conversion> conversions() {
        return new ArrayList<>(conversions.values());
    }

    /** The currencies whose months have rates of their own. */
    List<Currency> monthlyCurrencies() {
        return List.copyOf(monthly.keySet());
    }

    /** The currencies the lines added up are recognised in month by month; the presentation currency first. */
    public List<Currency> countedCurrencies() {
        return Stream.concat(
                        Stream.of(presentation),
                        monthly.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .toList();
    }

    /** The months that may need rates: every month of the report and of any line converted month by month. */
    List<YearMonth> months() {
        return Stream.iterate(first, at -> !at.isAfter(last), at -> at.plusMonths(1))
                .toList();
    }

    private void see(CostLine line, @Nullable Workings workings) {
        all++;
        hidden.see(line);
        boolean added = line.treatment() == Treatment.COUNTED;
        if (workings != null) {
            conversion(workings, added);
        }
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
