package org.truecost.input.draft;

import java.util.List;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.Limits;
import org.truecost.input.text.PayWords;

/**
 * The first rows of a sheet that are not blank.
 *
 * @param name the sheet's name
 */
public record SampledSheet(String name, List<RawRow> rows, DateSystem dates) {

    /** As many rows tell a layout. */
    public static final int ROWS = 500;

    /** Titles and headers are among so many rows. */
    private static final int TITLES = 50;

    public SampledSheet {
        rows = List.copyOf(rows);
    }

    /** Whether its name or one of its first rows speaks of pay: then its figures may be pay, and its texts people. */
    public boolean speaksOfPay() {
        return PayWords.areIn(name)
                || rows.stream()
                        .limit(TITLES)
                        .flatMap(RawRow::values)
                        .anyMatch(value -> value instanceof CellValue.Text text
                                && text.value().length() <= Limits.HEADER
                                && PayWords.areIn(text.value()));
    }
}
