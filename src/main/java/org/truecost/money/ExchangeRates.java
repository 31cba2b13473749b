package org.truecost.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stated exchange rates, looked up by day or by month (cost-model.md, rule 7). A rate that is missing is empty, never 1.
 *
 * <p>A rate quoted the other way round serves as its inverse; between two quotes the later dated one counts, on one day a
 * closing rate before a spot rate and the direct quote before the inverse. Where a pair is not quoted, the way leads through
 * the pivot currency, and through no other.
 */
public final class ExchangeRates {

    /** By date; on one day a closing rate comes after a spot rate. */
    private static final Comparator<Rate> BY_TIME =
            Comparator.comparing(Rate::date).thenComparing(Rate::kind);

    private final Currency pivot;
    private final Map<Currencies, NavigableMap<LocalDate, Rate>> daily = new HashMap<>();
    private final Map<Currencies, NavigableMap<YearMonth, Rate>> averages = new HashMap<>();

    private ExchangeRates(Currency pivot) {
        this.pivot = pivot;
    }

    /** The given rates, crossed through the given pivot. */
    public static ExchangeRates of(Currency pivot, Collection<Rate> rates) {
        ExchangeRates index = new ExchangeRates(pivot);
        rates.forEach(index::add);
        return index;
    }

    private void add(Rate rate) {
        Currencies pair = new Currencies(rate.from(), rate.to());
        switch (rate.kind()) {
            case AVERAGE ->
                averages.computeIfAbsent(pair, any -> new TreeMap<>()).put(YearMonth.from(rate.date()), rate);
            case SPOT, CLOSING ->
                daily.computeIfAbsent(pair, any -> new TreeMap<>())
                        .merge(rate.date(), rate, BinaryOperator.maxBy(BY_TIME));
        }
    }

    /** The conversion of a day: by the latest spot or closing rates at or before it. */
    public Optional<Conversion> on(Currency from, Currency to, LocalDate day) {
        Currencies pair = new Currencies(from, to);
        return direct(pair, day).or(() -> throughPivot(pair, leg -> direct(leg, day)));
    }

    /**
     * The conversion of a month: by its average rates where it has them (of the pair, or of both legs through the pivot),
     * otherwise by the latest spot or closing rates at or before its last day; a leg through the pivot takes its average
     * where only the other leg lacks one. Where a month has none of these, the latest average at or before it serves: it is
     * dated its month's last day, and who states averages only has stated a rate.
     *
     * @param knownUntil the last day whose rates may be known: a report of January must not know February's. A later month
     *     is converted at what is known then, and has no average yet
     */
    public Optional<Conversion> during(Currency from, Currency to, YearMonth month, LocalDate knownUntil) {
        boolean over = !month.atEndOfMonth().isAfter(knownUntil);
        Currencies pair = new Currencies(from, to);
        return over ? ofMonth(pair, month) : on(from, to, knownUntil).or(() -> byAverages(pair, knownUntil));
    }

    private Optional<Conversion> ofMonth(Currencies pair, YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        return average(pair, month)
                .or(() -> throughPivot(pair, leg -> average(leg, month)))
                .or(() -> direct(pair, day))
                .or(() -> throughPivot(pair, leg -> average(leg, month).or(() -> direct(leg, day))))
                .or(() -> byAverages(pair, day));
    }

    /** By the latest averages of months that are over at a day; a leg through the pivot by its daily rate where it has one. */
    private Optional<Conversion> byAverages(Currencies pair, LocalDate day) {
        YearMonth month = YearMonth.from(day.plusDays(1)).minusMonths(1);
        return latestAverage(pair, month)
                .or(() -> throughPivot(pair, leg -> direct(leg, day).or(() -> latestAverage(leg, month))));
    }

    private Optional<Conversion> throughPivot(Currencies pair, Function<Currencies, Optional<Conversion>> leg) {
        return leg.apply(new Currencies(pair.from(), pivot))
                .flatMap(first -> leg.apply(new Currencies(pivot, pair.to())).map(first::then));
    }

    private Optional<Conversion> direct(Currencies pair, LocalDate day) {
        if (pair.same()) {
            return Optional.of(Conversion.none(pair));
        }
        Rate quoted = latest(pair, day);
        Rate inverse = latest(pair.inverse(), day);
        if (inverse != null && (quoted == null || BY_TIME.compare(quoted, inverse) < 0)) {
            return Optional.of(Conversion.byInverse(inverse));
        }
        return Optional.ofNullable(quoted).map(Conversion::by);
    }

    private Optional<Conversion> average(Currencies pair, YearMonth month) {
        if (pair.same()) {
            return Optional.of(Conversion.none(pair));
        }
        return Stream.of(
                        Optional.ofNullable(averages.get(pair))
                                .map(known -> known.get(month))
                                .map(Conversion::by),
                        Optional.ofNullable(averages.get(pair.inverse()))
                                .map(known -> known.get(month))
                                .map(Conversion::byInverse))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Conversion> latestAverage(Currencies pair, YearMonth month) {
        return Stream.of(averages.get(pair), averages.get(pair.inverse()))
                .filter(Objects::nonNull)
                .map(known -> known.floorKey(month))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .flatMap(latest -> average(pair, latest));
    }

    private @Nullable Rate latest(Currencies pair, LocalDate day) {
        NavigableMap<LocalDate, Rate> known = daily.get(pair);
        Map.Entry<LocalDate, Rate> entry = known == null ? null : known.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
