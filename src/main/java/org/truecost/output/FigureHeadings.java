package org.truecost.output;

import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;

/** The headings over the nine figures of a line or category: month, to date and whole life, each low, base and high. */
final class FigureHeadings {

    private FigureHeadings() {}

    static void bands(Pen pen, SheetWords words) {
        for (Span span : Span.values()) {
            pen.across(Figure.BOUNDS.size(), words.of("sheet.span", span), Look.of(Weight.BAND, Form.RIGHT));
        }
    }

    static void bounds(Pen pen, SheetWords words) {
        for (Figure figure : Figure.ALL) {
            pen.text(words.bound(figure.bound()), Look.of(Weight.HEADING, Form.RIGHT));
        }
    }
}
