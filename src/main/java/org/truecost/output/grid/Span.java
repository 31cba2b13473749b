package org.truecost.output.grid;

import org.truecost.money.Estimate;
import org.truecost.recognition.Recognised;

/** The three stretches of time the summary sums over, left to right. */
public enum Span {
    MONTH,
    TO_DATE,
    LIFE;

    /** A record’s or a category’s cost in the span. */
    public Estimate of(Recognised recognised) {
        return switch (this) {
            case MONTH -> recognised.month();
            case TO_DATE -> recognised.toDate();
            case LIFE -> recognised.life();
        };
    }
}
