package org.truecost.output.lines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.ledger.Period;
import org.truecost.recognition.CostGroup;

/**
 * The monthly sums of the payroll lines that are shown individually. The months of the other groups are the rest of the whole. A
 * line takes two entries however many months it spans.
 */
public final class PeopleByMonth {

    private final Map<Currency, NavigableMap<YearMonth, BigDecimal>> paying = new HashMap<>();
    private final Map<Currency, Map<YearMonth, BigDecimal>> parts = new HashMap<>();

    /** Adds a line that costs so much in a whole month. */
    void add(LineRow line, Currency currency, Period period, BigDecimal wholeMonth) {
        if (line.category().group() != CostGroup.PEOPLE || line.treatment() != Treatment.COUNTED) {
            return;
        }
        NavigableMap<YearMonth, BigDecimal> of = paying.computeIfAbsent(currency, any -> new TreeMap<>());
        of.merge(period.firstMonth(), wholeMonth, BigDecimal::add);
        of.merge(period.lastMonth().plusMonths(1), wholeMonth.negate(), BigDecimal::add);
        Map<YearMonth, BigDecimal> part = parts.computeIfAbsent(currency, any -> new HashMap<>());
        part.merge(
                period.firstMonth(),
                wholeMonth.multiply(lackingBefore(period.first())).negate(),
                BigDecimal::add);
        part.merge(
                period.lastMonth(),
                wholeMonth.multiply(lackingAfter(period.last())).negate(),
                BigDecimal::add);
    }

    /**
     * What they cost in a month, in the presentation currency.
     *
     * @param rate the rate of a currency in a month
     */
    public BigDecimal in(YearMonth month, BiFunction<Currency, YearMonth, BigDecimal> rate) {
        return paying.keySet().stream()
                .map(currency -> own(currency, month).multiply(rate.apply(currency, month)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal own(Currency currency, YearMonth month) {
        BigDecimal whole = paying.getOrDefault(currency, new TreeMap<>()).headMap(month, true).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole.add(parts.getOrDefault(currency, Map.of()).getOrDefault(month, BigDecimal.ZERO));
    }

    /** The part of a month before a day. */
    static BigDecimal lackingBefore(LocalDate day) {
        return part(day.getDayOfMonth() - 1L, day);
    }

    /** The part of a month after a day. */
    static BigDecimal lackingAfter(LocalDate day) {
        return part((long) day.lengthOfMonth() - day.getDayOfMonth(), day);
    }

    private static BigDecimal part(long days, LocalDate of) {
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(of.lengthOfMonth()), MathContext.DECIMAL128);
    }
}
