package org.truecost.input.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.text.NumberText;
import org.truecost.input.text.Unit;
import org.truecost.input.text.Wording;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/** The numbers of a row: number cells as they are, and text as people write numbers. */
public final class RowNumbers {

    /** No figure is this large: anything beyond is a typing error. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);

    /** Finer figures are noise. */
    private static final int MOST_DECIMALS = 20;

    private static final Message SOUND = Message.of("problems.expected.number");

    private static final Pattern FRACTION = Pattern.compile("\\d{1,2}/\\d{1,2}");

    private RowNumbers() {}

    /** Any number, in whole units where the header declares others. */
    static @Nullable BigDecimal figure(InputRow row, Column column) {
        CellValue value = row.value(column);
        if (value == null) {
            return null;
        }
        BigDecimal number = stated(row, column);
        if (number == null) {
            refuse(row, column, value);
        } else if (!isSound(number)) {
            row.wrong(ProblemKind.OUT_OF_BOUNDS, column, SOUND);
            return null;
        } else if (value instanceof CellValue.Text text) {
            row.echo(column, text.value(), number.toPlainString());
        }
        return number;
    }

    /** The number a cell states, or null; problems are not reported. */
    public static @Nullable BigDecimal stated(InputRow row, Column column) {
        Unit unit = row.unit(column);
        CellValue value = row.cell(column);
        if (value instanceof CellValue.Figure figure) {
            return FormattedFigure.stated(figure, row.form(column), unit);
        }
        NumberText written = value instanceof CellValue.Text text ? NumberText.parse(text.value()) : null;
        return written == null ? null : inForm(written, row.form(column), unit);
    }

    /** Whether a number is small enough, and has few enough decimals, to be calculated with. */
    public static boolean isSound(BigDecimal number) {
        return number.abs().compareTo(LARGEST) < 0 && number.scale() <= MOST_DECIMALS;
    }

    /** Currencies belong to money, percentages to ratios, and a unit where the header declares the same. */
    private static @Nullable BigDecimal inForm(NumberText written, Form form, Unit declared) {
        if (!written.currencySign().isEmpty() && !form.isMoney()) {
            return null;
        }
        if (written.suffix().equals("%")) {
            return form.isRatio() ? written.value().movePointLeft(2) : null;
        }
        Unit repeated = Unit.of(written.suffix());
        return repeated == null || repeated.zeros() == declared.zeros() ? declared.whole(written.value()) : null;
    }

    private static void refuse(InputRow row, Column column, CellValue value) {
        Message expected = row.form(column).accepted();
        if (value instanceof CellValue.Figure figure) {
            row.add(FormattedFigure.problem(row, column, figure));
            return;
        }
        if (!(value instanceof CellValue.Text text)) {
            row.wrong(ProblemKind.NOT_A_NUMBER, column, expected);
            return;
        }
        NumberText written = NumberText.parse(text.value());
        List<Message> readings = readings(text.value());
        if (written != null
                && Unit.of(written.suffix()) != null
                && row.form(column).isMoney()) {
            row.wrong(ProblemKind.UNIT_NOT_DECLARED, column, expected);
        } else if (written == null && !readings.isEmpty()) {
            row.doubt(column, readings.getFirst(), readings.getLast());
        } else {
            row.wrong(ProblemKind.NOT_A_NUMBER, column, expected);
        }
    }

    private static List<Message> readings(String text) {
        if (FRACTION.matcher(Wording.halfWidth(text)).matches()) {
            return List.of(Message.of("problems.reading.fraction"), Message.of("problems.reading.date"));
        }
        return NumberText.readings(text).stream().map(Message::verbatim).toList();
    }
}
