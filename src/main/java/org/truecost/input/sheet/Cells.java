package org.truecost.input.sheet;

import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.Sheet;

/** A row's values by the columns of its kind of sheet. */
public interface Cells {

    /** A column's value as stored, unchecked; null where it has none. */
    @Nullable
    CellValue at(Column column);

    /** Why a column has no value although the row fills it in; null where there is no such reason. */
    @Nullable
    Problem problem(Column column);

    /** The other file that a column's value is taken from; null where it is the sheet's own. */
    default @Nullable String file(Column column) {
        return null;
    }

    /** The decimals that an amount may have where the layout is declared with some; 0 where only its currency decides. */
    default int decimals(Column column) {
        return 0;
    }

    /** Whether no column is filled in, rightly or wrongly. */
    boolean isBlank();

    /** The cells of a sheet that has the kind's own headers. */
    static Cells of(Sheet sheet, RawRow row) {
        return new UnderHeaders(sheet, row);
    }

    /** Each value is right below its header; cells outside the table do not count. */
    record UnderHeaders(Sheet sheet, RawRow row) implements Cells {

        @Override
        public @Nullable CellValue at(Column column) {
            Sheet.Header header = sheet.headers().get(column);
            return header == null ? null : row.at(header.index());
        }

        @Override
        public @Nullable Problem problem(Column column) {
            return null;
        }

        @Override
        public @Nullable String file(Column column) {
            Sheet.Header header = sheet.headers().get(column);
            return header == null ? null : row.files().get(header.index());
        }

        @Override
        public boolean isBlank() {
            for (Sheet.Header header : sheet.headers().values()) {
                if (row.at(header.index()) != null) {
                    return false;
                }
            }
            return true;
        }
    }
}
