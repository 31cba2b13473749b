package org.truecost.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.truecost.input.sheet.InputRow;
import org.truecost.input.sheet.RowNumbers;
import org.truecost.ledger.RejectedRows;
import org.truecost.problem.Column;

/** The rows rejected since the total before, gathered for the total that follows. */
final class Rejects {

    private static final int NAMED = 100;

    private final Map<Column, BigDecimal> figures = new EnumMap<>(Column.class);
    private final List<Integer> rows = new ArrayList<>();

    /** Records a rejected row: what it states in the totalled columns. */
    void add(InputRow row) {
        for (Column column : row.format().totalled()) {
            BigDecimal stated = row.has(column) ? RowNumbers.stated(row, column) : null;
            if (stated != null && RowNumbers.isSound(stated)) {
                figures.merge(column, stated, BigDecimal::add);
            }
        }
        if (rows.size() < NAMED) {
            rows.add(row.source().row());
        }
    }

    /** What has been gathered so far; gathering then starts again. */
    RejectedRows take() {
        RejectedRows taken = rows.isEmpty() ? RejectedRows.NONE : new RejectedRows(figures, rows);
        figures.clear();
        rows.clear();
        return taken;
    }
}
