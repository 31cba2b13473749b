package org.truecost.input;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.Location;

/** The cells of a workbook as they are read. */
final class Cells {

    private Cells() {}

    static List<String> of(WorkbookFile file) {
        return of(file, null);
    }

    /** Each cell by its sheet and place, texts in quotation marks; or the code of the problem over which it is refused. */
    static List<String> of(WorkbookFile file, @Nullable Charset declared) {
        List<String> cells = new ArrayList<>();
        try (OpenWorkbook workbook = WorkbookFormats.open(file, declared, Passwords.NONE)) {
            for (int sheet = 0; sheet < workbook.sheets().size(); sheet++) {
                String prefix = sheet == 0 ? "" : workbook.sheets().name(sheet) + "!";
                rows(workbook, sheet).forEach(row -> add(prefix, row, cells));
            }
            return cells;
        } catch (UnreadableWorkbookException refused) {
            return List.of(refused.getMessage());
        }
    }

    /** The rows of a sheet; none of one that has no cells by nature. */
    static List<RawRow> rows(OpenWorkbook workbook, int sheet) throws UnreadableWorkbookException {
        List<RawRow> all = new ArrayList<>();
        try (SheetRows rows = workbook.rows(sheet)) {
            if (rows != null) {
                for (RawRow row = rows.next(); row != null; row = rows.next()) {
                    all.add(row);
                }
            }
        }
        return all;
    }

    private static void add(String prefix, RawRow row, List<String> cells) {
        for (int column = 0; column < row.width(); column++) {
            CellValue value = row.at(column);
            if (value != null) {
                String shown = switch (value) {
                    case CellValue.Text text -> "'" + text.value() + "'";
                    case CellValue.Unevaluated formula -> "?";
                    default -> value.shown();
                };
                cells.add(prefix + Location.columnName(column) + row.number() + "=" + shown);
            }
        }
    }
}
