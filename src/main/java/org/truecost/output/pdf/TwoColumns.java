package org.truecost.output.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.truecost.report.Table;
import org.truecost.report.Table.Heading;
import org.truecost.report.Table.Row;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value;
import org.truecost.report.Value.Blank;

/** A long list of names and values as two shorter ones side by side: half the height for the same words. */
final class TwoColumns {

    /** Shorter lists are easier to read as they are. */
    private static final int LEAST_ROWS = 10;

    private TwoColumns() {}

    /** The table as it is to be set: the second half of its rows next to the first, or unchanged. */
    static Table of(Table table) {
        if (!isLongList(table)) {
            return table;
        }
        List<Heading> headings = new ArrayList<>(table.headings());
        headings.addAll(table.headings());
        int half = (table.rows().size() + 1) / 2;
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < half; row++) {
            List<Value> values = new ArrayList<>(table.rows().get(row).values());
            values.addAll(
                    row + half < table.rows().size()
                            ? table.rows().get(row + half).values()
                            : Collections.nCopies(table.headings().size(), new Blank()));
            rows.add(new Row(Weight.PLAIN, values));
        }
        return new Table(table.name(), headings, rows);
    }

    private static boolean isLongList(Table table) {
        return table.headings().size() == 2
                && table.rows().size() >= LEAST_ROWS
                && table.rows().stream().allMatch(row -> row.weight() == Weight.PLAIN);
    }
}
