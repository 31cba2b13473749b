package org.truecost.input.sheet;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.text.Wording;
import org.truecost.ledger.Parsed;
import org.truecost.ledger.RejectedRows;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Sheet;

/**
 * A row that totals those above it: no cost, but a statement that they can be compared with. A text left of its figures says
 * total, and it lacks what every line has: an ID of its own and at least half of the other required values. A row that lacks
 * nothing is a line, whatever its texts say: vendors are called Total, too.
 */
public final class TotalRow {

    private TotalRow() {}

    /** Whether a row of a sheet is one. Only a sheet with totalled columns has total rows. */
    public static boolean is(SheetFormat format, Sheet sheet, RawRow cells) {
        return !format.totalled().isEmpty()
                && !hasOwnId(format, sheet, cells)
                && saysTotal(format, sheet, cells)
                && lacksWhatLinesHave(format, sheet, cells);
    }

    /** Labels are left of the figures; the first text is one wherever it is. */
    private static boolean saysTotal(SheetFormat format, Sheet sheet, RawRow cells) {
        boolean first = true;
        for (int index = 0; index < cells.width(); index++) {
            if (cells.at(index) instanceof CellValue.Text text) {
                if (Wording.namesTotal(text.value())) {
                    return true;
                }
                first = false;
            } else if (!first && isTotalled(format, sheet, cells, index)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isTotalled(SheetFormat format, Sheet sheet, RawRow cells, int index) {
        return cells.at(index) != null
                && format.totalled().stream()
                        .map(sheet.headers()::get)
                        .anyMatch(header -> header != null && header.index() == index);
    }

    /** Asked first: nearly every row has one, and is no total. */
    private static boolean hasOwnId(SheetFormat format, Sheet sheet, RawRow cells) {
        return format.columns().stream()
                .filter(form -> form.need() == Need.REQUIRED)
                .findFirst()
                .map(form -> isFilled(cell(sheet, cells, form.column())))
                .orElseThrow();
    }

    private static boolean lacksWhatLinesHave(SheetFormat format, Sheet sheet, RawRow cells) {
        List<Column> required = format.columns().stream()
                .filter(form -> form.need() == Need.REQUIRED)
                .map(ColumnForm::column)
                .toList();
        List<Column> ofLines = required.stream()
                .filter(column ->
                        column != Column.CURRENCY && !format.totalled().contains(column))
                .toList();
        long filled = ofLines.stream()
                .filter(column -> isFilled(cell(sheet, cells, column)))
                .count();
        boolean complete = required.stream().allMatch(column -> cell(sheet, cells, column) != null);
        return !complete && filled * 2 <= ofLines.size();
    }

    /** Filled in with anything but the word for a total. */
    private static boolean isFilled(@Nullable CellValue value) {
        return value != null && !(value instanceof CellValue.Text text && Wording.namesTotal(text.value()));
    }

    private static @Nullable CellValue cell(Sheet sheet, RawRow cells, Column column) {
        Sheet.Header header = sheet.headers().get(column);
        return header == null ? null : cells.at(header.index());
    }

    /** What a total row states. */
    public static Parsed parse(InputRow row, RejectedRows rejected) {
        Map<Column, BigDecimal> figures = new EnumMap<>(Column.class);
        for (Column column : row.format().totalled()) {
            if (row.has(column)) {
                BigDecimal figure = row.figure(column);
                if (figure != null) {
                    figures.put(column, figure);
                }
            }
        }
        Money printed =
                RowMoney.of(row, Column.PRINTED_CURRENCY, Column.PRINTED_AMOUNT).amount(Column.PRINTED_AMOUNT);
        return row.parsed(() -> new StatedTotal(figures, printed, rejected, row.source()));
    }
}
