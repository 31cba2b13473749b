package org.truecost.input.mapping;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.input.format.NumberFormat.Shows;

/**
 * A row of a mapped table, its cells by the names of their columns.
 *
 * @param indexes the columns of the sheet by their names, 0 for A
 * @param others values by names that no cell of the row has: those of the section, of the rows above that are filled down, of
 *     cells above the headers
 */
public record MappedRow(RawRow cells, Map<String, Integer> indexes, Map<String, OtherCell> others, DateSystem dates) {

    int number() {
        return cells.number();
    }

    /** The value under a name; null where there is none. */
    @Nullable
    CellValue at(String name) {
        OtherCell cell = cell(name);
        return cell == null ? null : cell.value();
    }

    /** The value of a name that no cell of the row has; null where there is none. */
    @Nullable
    CellValue elsewhere(String name) {
        OtherCell cell = others.get(name);
        return cell == null ? null : cell.value();
    }

    /** The other file that the value under a name is taken from; null where it is the sheet's own. */
    @Nullable
    String file(String name) {
        OtherCell cell = cell(name);
        return cell == null ? null : cell.file();
    }

    private @Nullable OtherCell cell(String name) {
        Integer index = indexes.get(name);
        OtherCell own = index == null ? null : OtherCell.of(cells, index);
        return own == null ? others.get(name) : own;
    }

    /** The text under a name; empty where there is none. */
    String textAt(String name) {
        CellValue value = at(name);
        return value == null ? "" : text(value);
    }

    /** A value as text: a day in ISO form, any other number plainly. */
    String text(CellValue value) {
        return text(value, dates);
    }

    /** A value of a workbook as text. */
    public static String text(CellValue value, DateSystem dates) {
        if (value instanceof CellValue.Figure figure && isDay(figure)) {
            LocalDate day = dates.date(figure.value());
            return day == null ? figure.shown() : day.toString();
        }
        return value.shown().strip();
    }

    static boolean isDay(CellValue.Figure figure) {
        return !figure.format().isPlain() && figure.format().shows(figure.value()) == Shows.DAY;
    }
}
