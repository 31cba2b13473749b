package org.truecost.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stated exchange rates, looked up by day or by month (cost-model.md, rules 7, 19). A rate that is missing is empty, never 1.
 *
 * <p>A rate quoted the other way round serves as its inverse. Of the rates of a pair the youngest counts; of those of one day the
 * average before spot before closing, and then the direct quote before the inverse. A pair that is not quoted is crossed
 * through the pivot currency only.
 */
public final class ExchangeRates {

    private final Currency pivot;
    private final Map<Currencies, NavigableMap<LocalDate, Rate>> daily = new HashMap<>();
    private final Map<Currencies, NavigableMap<LocalDate, Rate>> averages = new HashMap<>();

    /** A rate on offer for a pair, quoted directly or the other way round. */
    private record Quote(Rate rate, boolean direct) {

        /** What counts comes last. */
        static final Comparator<Quote> PREFERENCE = Comparator.comparing((Quote quote) -> quote.rate.asOf())
                .thenComparing(Quote::rate, Comparator.comparingInt(ExchangeRates::rank))
                .thenComparing(Quote::direct);

        Conversion conversion() {
            return direct ? Conversion.by(rate) : Conversion.byInverse(rate);
        }
    }

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
        (rate.kind() == Rate.Kind.AVERAGE ? averages : daily)
                .computeIfAbsent(new Currencies(rate.from(), rate.to()), any -> new TreeMap<>())
                .merge(rate.asOf(), rate, BinaryOperator.maxBy(Comparator.comparingInt(ExchangeRates::rank)));
    }

    /** Of two rates of one day the one that counts ranks higher. */
    private static int rank(Rate rate) {
        return switch (rate.kind()) {
            case AVERAGE -> 2;
            case SPOT -> 1;
            case CLOSING -> 0;
        };
    }

    /** The conversion of a day, such as a purchase's: by the latest spot or closing rates at or before it. */
    public Optional<Conversion> on(Currency from, Currency to, LocalDate day) {
        return directOrCrossed(new Currencies(from, to), pair -> youngest(daily(pair, day)));
    }

    /**
     * The conversion of a month: by its average rates where it has them (of the pair, or of both legs through the pivot),
     * otherwise by the youngest of the latest average and the latest spot or closing rate at or before its last day, of the pair or
     * of each leg.
     *
     * @param knownUntil the last day whose rates may be known: a report of January must not know February's. A later month
     *     is converted at what is known then
     */
    public Optional<Conversion> during(Currency from, Currency to, YearMonth month, LocalDate knownUntil) {
        LocalDate end = month.atEndOfMonth();
        LocalDate day = end.isAfter(knownUntil) ? knownUntil : end;
        Currencies pair = new Currencies(from, to);
        return directOrCrossed(pair, leg -> youngest(averages(leg, day).filter(average -> isOf(average, day))))
                .or(() -> directOrCrossed(pair, leg -> youngest(Stream.concat(averages(leg, day), daily(leg, day)))));
    }

    private Optional<Conversion> directOrCrossed(Currencies pair, Function<Currencies, Optional<Quote>> quotes) {
        if (pair.same()) {
            return Optional.of(Conversion.none(pair));
        }
        Function<Currencies, Optional<Conversion>> leg = of ->
                of.same() ? Optional.of(Conversion.none(of)) : quotes.apply(of).map(Quote::conversion);
        return leg.apply(pair)
                .or(() -> leg.apply(new Currencies(pair.from(), pivot))
                        .flatMap(first ->
                                leg.apply(new Currencies(pivot, pair.to())).map(first::then)));
    }

    private static boolean isOf(Quote average, LocalDate day) {
        return average.rate.asOf().equals(day);
    }

    private static Optional<Quote> youngest(Stream<Quote> quotes) {
        return quotes.max(Quote.PREFERENCE);
    }

    private Stream<Quote> averages(Currencies pair, LocalDate day) {
        return latest(averages, pair, day);
    }

    private Stream<Quote> daily(Currencies pair, LocalDate day) {
        return latest(daily, pair, day);
    }

    /** The latest rate at or before a day, quoted directly and the other way round. */
    private static Stream<Quote> latest(
            Map<Currencies, NavigableMap<LocalDate, Rate>> rates, Currencies pair, LocalDate day) {
        return Stream.of(true, false).flatMap(direct -> {
            Rate rate = latest(rates.get(direct ? pair : pair.inverse()), day);
            return rate == null ? Stream.empty() : Stream.of(new Quote(rate, direct));
        });
    }

    private static @Nullable Rate latest(@Nullable NavigableMap<LocalDate, Rate> known, LocalDate day) {
        Map.Entry<LocalDate, Rate> entry = known == null ? null : known.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
