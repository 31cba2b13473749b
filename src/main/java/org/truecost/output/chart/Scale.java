package org.truecost.output.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.truecost.money.Money;

/** A linear scale that always includes zero, with a few round ticks. Drawing positions only: amounts stay exact elsewhere. */
record Scale(double low, double high, double step) {

    private static final int TICKS = 4;

    /** A scale for all of the amounts. */
    static Scale of(Collection<Money> amounts) {
        return of(amounts, TICKS);
    }

    /** A scale of about this many steps. */
    static Scale of(Collection<Money> amounts, int steps) {
        double low = 0;
        double high = 0;
        for (Money amount : amounts) {
            low = Math.min(low, amount.amount().doubleValue());
            high = Math.max(high, amount.amount().doubleValue());
        }
        double step = round((high - low) / steps);
        double bottom = Math.floor(low / step) * step;
        return new Scale(bottom, Math.max(Math.ceil(high / step) * step, bottom + step), step);
    }

    /** The position of an amount in a height in points. */
    float at(Money amount, float height) {
        return at(amount.amount().doubleValue(), height);
    }

    float at(double amount, float height) {
        return (float) ((amount - low) / (high - low) * height);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (long tick = Math.round(low / step); tick <= Math.round(high / step); tick++) {
            ticks.add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(tick)));
        }
        return ticks;
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double round(double step) {
        if (step <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double leading = step / power;
        return (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10) * power;
    }
}
