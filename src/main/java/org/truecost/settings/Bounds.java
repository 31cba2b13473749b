package org.truecost.settings;

import java.math.BigDecimal;
import java.time.Duration;
import org.truecost.problem.Message;

/** The range of a number or a duration among the settings. */
final class Bounds {

    private static final Duration LEAST = Duration.ofMillis(1);

    private Bounds() {}

    /**
     * Of a whole number.
     *
     * @throws SettingsException if it is out of bounds
     */
    static void number(String property, int found, int least, int most) {
        if (found < least || found > most) {
            throw new SettingsException(
                    property,
                    Message.of("settings.bounds.range")
                            .with("found", String.valueOf(found))
                            .with("least", String.valueOf(least))
                            .with("most", String.valueOf(most)));
        }
    }

    /**
     * Of a whole number that may be as large as it likes.
     *
     * @throws SettingsException if it is too small
     */
    static void number(String property, int found, int least) {
        if (found < least) {
            throw new SettingsException(
                    property,
                    Message.of("settings.bounds.least")
                            .with("found", String.valueOf(found))
                            .with("least", String.valueOf(least)));
        }
    }

    /**
     * Of a length of time that may be nothing.
     *
     * @throws SettingsException if it is less
     */
    static void time(String property, Duration found) {
        if (found.isNegative()) {
            throw new SettingsException(
                    property, Message.of("settings.bounds.time").with("found", seconds(found)));
        }
    }

    /**
     * Of a length of time that must be something: what counts in milliseconds takes less for none, or for no end.
     *
     * @throws SettingsException if it is less
     */
    static void someTime(String property, Duration found) {
        atLeast(property, found, LEAST);
    }

    /**
     * Of a length of time that must be long enough.
     *
     * @throws SettingsException if it is shorter
     */
    static void atLeast(String property, Duration found, Duration least) {
        if (found.compareTo(least) < 0) {
            throw new SettingsException(
                    property,
                    Message.of("settings.bounds.leastTime")
                            .with("found", seconds(found))
                            .with("least", seconds(least)));
        }
    }

    private static String seconds(Duration found) {
        return BigDecimal.valueOf(found.toNanos(), 9).stripTrailingZeros().toPlainString() + "s";
    }
}
