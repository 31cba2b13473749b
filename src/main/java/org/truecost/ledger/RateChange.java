package org.truecost.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Rate;

/**
 * An exchange rate that two revisions of a report state differently.
 *
 * @param before what the revision before states, null where it states none
 * @param now what this one states, null where it states none
 */
public record RateChange(
        Currency from,
        Currency to,
        LocalDate date,
        Rate.Kind kind,
        @Nullable BigDecimal before,
        @Nullable BigDecimal now) {

    private record Key(Currency from, Currency to, LocalDate date, Rate.Kind kind) {
        static final Comparator<Key> ORDER = Comparator.comparing((Key key) -> key.from.getCurrencyCode())
                .thenComparing(key -> key.to.getCurrencyCode())
                .thenComparing(Key::date)
                .thenComparing(Key::kind);

        static Key of(Rate rate) {
            return new Key(rate.from(), rate.to(), rate.date(), rate.kind());
        }
    }

    /**
     * How the stated rates of two revisions differ.
     *
     * @param last the reporting month's last day: later rates are in no figure of it (decision 0003)
     */
    public static List<RateChange> between(List<ExchangeRate> before, List<ExchangeRate> now, LocalDate last) {
        Map<Key, SortedSet<BigDecimal>> old = stated(before, last);
        Map<Key, SortedSet<BigDecimal>> later = stated(now, last);
        SortedSet<Key> keys = new TreeSet<>(Key.ORDER);
        keys.addAll(old.keySet());
        keys.addAll(later.keySet());
        List<RateChange> changes = new ArrayList<>();
        for (Key key : keys) {
            SortedSet<BigDecimal> was = old.getOrDefault(key, new TreeSet<>());
            SortedSet<BigDecimal> is = later.getOrDefault(key, new TreeSet<>());
            if (!was.equals(is)) {
                changes.add(new RateChange(
                        key.from,
                        key.to,
                        key.date,
                        key.kind,
                        first(was, is).orElse(null),
                        first(is, was).orElse(null)));
            }
        }
        return changes;
    }

    /** The first that the others lack; where they lack none, the first. */
    private static Optional<BigDecimal> first(SortedSet<BigDecimal> values, SortedSet<BigDecimal> others) {
        return values.stream()
                .filter(value -> !others.contains(value))
                .findFirst()
                .or(() -> values.stream().findFirst());
    }

    /** A rate that several workbooks state alike is one; numbers are compared, however many zeros end them. */
    private static Map<Key, SortedSet<BigDecimal>> stated(List<ExchangeRate> rates, LocalDate last) {
        Map<Key, SortedSet<BigDecimal>> stated = new TreeMap<>(Key.ORDER);
        rates.stream()
                .map(ExchangeRate::rate)
                .filter(rate -> !rate.date().isAfter(last))
                .forEach(rate -> stated.computeIfAbsent(Key.of(rate), any -> new TreeSet<>())
                        .add(rate.value()));
        return stated;
    }
}
