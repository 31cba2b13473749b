package org.truecost.input.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue.Figure;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.format.NumberFormat.Shows;
import org.truecost.input.text.Unit;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** What a cell's number format shows: the author of the sheet saw what is shown, not what is stored. */
final class FormattedFigure {

    private FormattedFigure() {}

    /**
     * The number a cell states in a column of numbers, in whole units; null where its format shows something else: a day, a time,
     * a percentage (except among ratios), or a number without zeros that the header does not omit as well.
     */
    static @Nullable BigDecimal stated(Figure figure, Form form, Unit unit) {
        BigDecimal value = figure.value();
        if (figure.format().isPlain()) {
            return unit.whole(value);
        }
        Shows shows = figure.format().shows(value);
        if (shows != Shows.NUMBER) {
            return shows == Shows.PERCENTAGE && form.isRatio() ? value : null;
        }
        int zeros = figure.format().zeros(value);
        if (zeros == 0) {
            return unit.whole(value);
        }
        return zeros == unit.zeros() || value.signum() == 0 ? value : null;
    }

    /** The figure as the sheet shows it. */
    static String shown(Figure figure, DateSystem dates) {
        return figure.format().isPlain()
                ? figure.shown()
                : figure.format().shown(figure.value(), dates.moment(figure.value()));
    }

    /** The problem of a figure that states no number. */
    static Problem problem(InputRow row, Column column, Figure figure) {
        Shows shows = figure.format().shows(figure.value());
        return shows == Shows.NUMBER ? scaled(row, column, figure) : shownAs(row, column, figure, shows);
    }

    /** A cell that shows a day, a time or a percentage where something else is expected. */
    static Problem shownAs(InputRow row, Column column, Figure figure, Shows shows) {
        return row.problem(ProblemKind.SHOWN_OTHERWISE, column, shown(figure, row.dates()))
                .with("what", Message.of("problems.shows." + shows.name()))
                .with("held", row.shown(column, AmountText.text(figure.value())))
                .with("expected", row.form(column).accepted());
    }

    private static Problem scaled(InputRow row, Column column, Figure figure) {
        BigDecimal value = figure.value();
        int zeros = figure.format().zeros(value);
        BigDecimal other = row.unit(column).whole(value.movePointLeft(zeros));
        return row.problem(ProblemKind.SCALED_FIGURE, column, shown(figure, row.dates()))
                .with("zeros", String.valueOf(zeros))
                .with("one", row.shown(column, AmountText.text(value)))
                .with("other", row.shown(column, AmountText.text(other)));
    }
}
