package org.truecost.input.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.Limits;
import org.truecost.input.text.TaxWords;
import org.truecost.input.text.Unit;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * What a cell above a table says of the figures in it: that they omit zeros, or that tax is in them (cost-model.md, rule 43).
 *
 * @param column of the cell, 0 for A
 * @param text what is written in the cell
 * @param said the unit; of tax all that is written
 */
public record TableNote(About about, int column, int row, String text, String said) {

    /** What a note is about. */
    public enum About {
        UNIT(ProblemKind.UNIT_ABOVE_TABLE),
        TAX(ProblemKind.TAX_NOT_SAID);

        private final ProblemKind kind;

        About(ProblemKind kind) {
            this.kind = kind;
        }
    }

    /** The notes in a row, from left to right; of one cell that of the unit first. */
    public static List<TableNote> in(RawRow row) {
        List<TableNote> notes = new ArrayList<>();
        for (int column = 0; column < row.width(); column++) {
            if (row.at(column) instanceof CellValue.Text cell && cell.value().length() <= Limits.HEADER) {
                String unit = Unit.statedIn(cell.value());
                if (unit != null) {
                    notes.add(new TableNote(About.UNIT, column, row.number(), cell.value(), unit));
                }
                if (TaxWords.sayIncluded(cell.value())) {
                    notes.add(new TableNote(About.TAX, column, row.number(), cell.value(), cell.value()));
                }
            }
        }
        return notes;
    }

    /** The cell's address, {@code B3}. */
    public String address() {
        return Location.columnName(column) + row;
    }

    /** That the figures would be read as if the note were not there. */
    public Problem problem(String workbook, String sheet) {
        return new Problem(about.kind, Location.cell(workbook, sheet, column, row), null, said, Map.of());
    }
}
