package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.truecost.input.text.Unit;
import org.truecost.input.text.Wording;

/**
 * A unit, as what a number in it is multiplied with and divided by: years are 12 ÷ 1 months, a yearly amount is 1 ÷ 12 of a month.
 */
record Scale(BigDecimal times, BigDecimal per) {

    static final Scale NONE = of(1, 1);

    /** The units by the words of mapping files. */
    private static final Map<String, Scale> KNOWN = Map.ofEntries(
            Map.entry("thousand", of(1_000, 1)),
            Map.entry("million", of(1_000_000, 1)),
            Map.entry("billion", of(1_000_000_000, 1)),
            Map.entry("per 100", of(1, 100)),
            Map.entry("per 1000", of(1, 1_000)),
            Map.entry("percent", of(1, 100)),
            Map.entry("units", NONE),
            Map.entry("a month", NONE),
            Map.entry("a year", of(1, 12)),
            Map.entry("half a month", of(2, 1)),
            Map.entry("reversed", of(-1, 1)));

    /** The units of lives, which count months. */
    private static final Map<String, Scale> OF_LIVES = Map.of("months", NONE, "years", of(12, 1));

    /** The unit of a life; empty where the word is none. */
    static Optional<Scale> ofLife(String word) {
        return Optional.ofNullable(OF_LIVES.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The unit of a word, also as headers state units of money; empty where it is none. */
    static Optional<Scale> named(String word) {
        Unit unit = Unit.of(Wording.normal(word));
        return unit == null || unit.zeros() == 0
                ? Optional.ofNullable(KNOWN.get(word.toLowerCase(Locale.ROOT)))
                : Optional.of(new Scale(BigDecimal.TEN.pow(unit.zeros()), BigDecimal.ONE));
    }

    /** What takes a percentage off that was put on: of 10 percent 100 ÷ 110. */
    static Scale withoutPercent(BigDecimal percent) {
        BigDecimal whole = BigDecimal.valueOf(100);
        return new Scale(whole, whole.add(percent));
    }

    /** Every word for a unit of lives. */
    static List<String> wordsOfLives() {
        return OF_LIVES.keySet().stream().sorted().toList();
    }

    /** Every word for another unit. */
    static List<String> words() {
        return KNOWN.keySet().stream().sorted().toList();
    }

    private static Scale of(long times, long per) {
        return new Scale(BigDecimal.valueOf(times), BigDecimal.valueOf(per));
    }
}
