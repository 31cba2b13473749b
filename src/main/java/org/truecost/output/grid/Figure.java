package org.truecost.output.grid;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.truecost.money.Bound;
import org.truecost.recognition.Recognised;

/** One of the nine figures of a line or a category: a stretch of time and a bound. */
public record Figure(Span span, Bound bound) {

    /** The bounds, left to right. */
    public static final List<Bound> BOUNDS = List.of(Bound.LOW, Bound.BASE, Bound.HIGH);

    /** The figures, left to right. */
    public static final List<Figure> ALL = Arrays.stream(Span.values())
            .flatMap(span -> BOUNDS.stream().map(bound -> new Figure(span, bound)))
            .toList();

    /** Its column among the nine, from 0. */
    public int position() {
        return ALL.indexOf(this);
    }

    /** The figure’s amount of a record or a category, exact, in the presentation currency. */
    public BigDecimal of(Recognised recognised) {
        return span.of(recognised).at(bound).amount();
    }
}
