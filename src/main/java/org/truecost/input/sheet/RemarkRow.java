package org.truecost.input.sheet;

import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.problem.Sheet;

/**
 * A row of words that is no line: a remark, a signature, the legend of a table's colours. It states no figure, no day and no code,
 * so no cost can be lost with it. A line that someone began and left without its figures looks the same, so the row is always said.
 */
public final class RemarkRow {

    private RemarkRow() {}

    /**
     * Whether a row below a table's header row is one.
     *
     * @param apart whether an empty row is between it and the lines above: next to lines, a word in the place of a figure is a mistake
     */
    public static boolean is(SheetFormat format, Sheet sheet, RawRow cells, boolean apart) {
        for (int index = 0; index < cells.width(); index++) {
            if (cells.at(index) != null && !(cells.at(index) instanceof CellValue.Text)) {
                return false;
            }
        }
        return !lacksNothing(format, sheet, cells)
                && format.columns().stream()
                        .filter(form -> form.form() != Form.TEXT && form.form() != Form.IDENTIFIER)
                        .noneMatch(form -> isOfALine(form, under(sheet, form, cells), apart));
    }

    /** A kind of sheet may ask for words alone: a headline claim has an ID and a text, and one of several figures. */
    private static boolean lacksNothing(SheetFormat format, Sheet sheet, RawRow cells) {
        return format.columns().stream()
                .filter(form -> form.need() == Need.REQUIRED)
                .allMatch(form -> under(sheet, form, cells) != null);
    }

    private static @Nullable CellValue under(Sheet sheet, ColumnForm form, RawRow cells) {
        Sheet.Header header = sheet.headers().get(form.column());
        return header == null ? null : cells.at(header.index());
    }

    private static boolean isOfALine(ColumnForm form, @Nullable CellValue value, boolean apart) {
        return value instanceof CellValue.Text text
                && (LaterHeader.isValue(form, text.value()) || (!apart && form.need() != Need.OPTIONAL));
    }
}
