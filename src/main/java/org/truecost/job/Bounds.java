package org.truecost.job;

import java.math.BigDecimal;
import java.time.Duration;

/** What a number or a length of time among the settings may be. */
final class Bounds {

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
                    "“%d”; expected a whole number from %d to %d".formatted(found, least, most),
                    "「%d」は使えません。%dから%dまでの整数を指定してください".formatted(found, least, most));
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
                    "“%d”; expected a whole number, %d or more".formatted(found, least),
                    "「%d」は使えません。%d以上の整数を指定してください".formatted(found, least));
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
                    property,
                    "“%ss”; expected no time or some, such as 0s or 30s".formatted(seconds(found)),
                    "「%ss」は使えません。0sや30sのように0以上の時間を指定してください".formatted(seconds(found)));
        }
    }

    /**
     * Of a length of time that must be something.
     *
     * @throws SettingsException if it is none
     */
    static void someTime(String property, Duration found) {
        if (!found.isPositive()) {
            throw new SettingsException(
                    property,
                    "“%ss”; expected some time, such as 1s".formatted(seconds(found)),
                    "「%ss」は使えません。1sのように0より長い時間を指定してください".formatted(seconds(found)));
        }
    }

    private static String seconds(Duration found) {
        return BigDecimal.valueOf(found.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
