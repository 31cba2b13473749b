package org.truecost.input.draft;

import java.util.List;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.input.sheet.PayTitles;

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

    /** Whether its name or one of its first rows speaks of pay: then its figures may be pay, and its texts people. */
    public boolean speaksOfPay() {
        PayTitles titles = new PayTitles(name);
        rows.forEach(titles::see);
        return titles.areFound();
    }
}
