package org.truecost.input.sheet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.text.DateText;
import org.truecost.input.text.EraText;
import org.truecost.ledger.Period;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/** The days, months and periods of a row. */
final class RowDates {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final Message PLAUSIBLE = Message.of("problems.expected.dateBetween")
            .with("first", String.valueOf(FIRST_YEAR))
            .with("last", String.valueOf(LAST_YEAR));

    private RowDates() {}

    /** The day a cell says; a number in a date column is a date, however the cell is formatted. */
    static @Nullable LocalDate day(InputRow row, Column column) {
        CellValue value = row.value(column);
        LocalDate day = value == null ? null : plausible(row, column, value, dayOf(row, value));
        if (day != null && value != null) {
            echo(row, column, value, day);
        }
        return day;
    }

    /** Says how a text was read, and which time of day does not count. A midnight adds nothing to its day. */
    private static void echo(InputRow row, Column column, CellValue value, LocalDate day) {
        LocalTime time = timeOfDay(row, value);
        if (time != null && !time.equals(LocalTime.MIDNIGHT)) {
            String found = value instanceof CellValue.Figure figure
                    ? FormattedFigure.shown(figure, row.dates())
                    : value.shown();
            row.add(row.problem(ProblemKind.TIME_DROPPED, column, found.strip())
                    .with("read", row.shown(column, day.toString()))
                    .with("time", row.shown(column, time.toString())));
        } else if (value instanceof CellValue.Text text
                && !text.value().startsWith(day + "T")
                && !text.value().startsWith(day + " ")) {
            row.echo(column, text.value(), day.toString());
        }
    }

    private static @Nullable LocalTime timeOfDay(InputRow row, CellValue value) {
        return switch (value) {
            case CellValue.Figure serial -> row.dates().timeOfDay(serial.value());
            case CellValue.Text text -> DateText.timeOfDay(text.value());
            default -> null;
        };
    }

    /** The month a cell says, or that of its date. */
    static @Nullable YearMonth month(InputRow row, Column column) {
        CellValue value = row.value(column);
        if (value == null) {
            return null;
        }
        YearMonth month = value instanceof CellValue.Text text ? DateText.parseMonth(text.value()) : null;
        LocalDate day = plausible(row, column, value, month == null ? dayOf(row, value) : month.atEndOfMonth());
        if (month != null && day != null && !value.shown().startsWith(month + "-")) {
            row.echo(column, value.shown(), month.toString());
        }
        return day == null ? null : YearMonth.from(day);
    }

    /** A day or a month, in ISO form. */
    static @Nullable String dayOrMonth(InputRow row, Column column) {
        if (row.cell(column) instanceof CellValue.Text text && DateText.parseDay(text.value()) == null) {
            YearMonth month = month(row, column);
            return month == null ? null : month.toString();
        }
        LocalDate day = day(row, column);
        return day == null ? null : day.toString();
    }

    /** The period two columns give. */
    static @Nullable Period period(InputRow row, Column start, Column end) {
        LocalDate first = day(row, start);
        LocalDate last = day(row, end);
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            row.add(row.problem(ProblemKind.PERIOD_IN_DISORDER, end, last.toString())
                    .with("start", row.shown(start, first.toString())));
            return null;
        }
        return new Period(first, last);
    }

    private static @Nullable LocalDate dayOf(InputRow row, CellValue value) {
        return switch (value) {
            case CellValue.Figure serial -> row.dates().date(serial.value());
            case CellValue.Text text -> DateText.parseDay(text.value());
            default -> null;
        };
    }

    private static @Nullable LocalDate plausible(
            InputRow row, Column column, CellValue value, @Nullable LocalDate day) {
        if (day == null) {
            refuse(row, column, value.shown());
            return null;
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            row.wrong(ProblemKind.OUT_OF_BOUNDS, column, PLAUSIBLE);
            return null;
        }
        return day;
    }

    private static void refuse(InputRow row, Column column, String text) {
        List<LocalDate> readings = DateText.readings(text);
        EraText era = EraText.parse(text);
        if (!readings.isEmpty()) {
            row.doubt(
                    column,
                    Message.verbatim(readings.get(0).toString()),
                    Message.verbatim(readings.get(1).toString()));
        } else if (era != null && !era.isWithinEra()) {
            row.add(row.problem(ProblemKind.OUTSIDE_ERA, column, text.strip())
                    .with("era", era.era().bounds()));
        } else {
            row.wrong(ProblemKind.NOT_A_DATE, column, row.form(column).accepted());
        }
    }
}
