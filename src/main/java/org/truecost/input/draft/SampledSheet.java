package org.truecost.input.draft;

import java.util.List;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;

/**
 * The first rows of a sheet that are not blank.
 *
 * @param name the sheet's name
 */
public record SampledSheet(String name, List<RawRow> rows, DateSystem dates) {

    /** As many rows tell a layout. */
    public static final int ROWS = 500;

    public SampledSheet {
        rows = List.copyOf(rows);
    }
}
