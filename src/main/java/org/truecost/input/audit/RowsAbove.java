package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table above the current one: all of them as sums, the latest with their figures. So a total can be compared
 * however long the table is, and the rows it omits can be named unless they are too many.
 */
final class RowsAbove {

    /** Rows whose figures are kept since the total before. */
    private static final int KEPT = 1_000;

    private final @Nullable BigDecimal[] all;
    private @Nullable BigDecimal[] section;
    private final List<AuditedRow> rows = new ArrayList<>();
    private boolean complete = true;
    private boolean sectioned;

    RowsAbove(int width) {
        this.all = new @Nullable BigDecimal[width];
        this.section = new @Nullable BigDecimal[width];
    }

    /** Takes a row in, once it has been looked at; a total ends a section. */
    void add(AuditedRow row) {
        if (row.total()) {
            endSection();
        } else if (row.isPart()) {
            addUp(row);
            if (rows.size() < KEPT) {
                rows.add(row);
            } else {
                complete = false;
            }
        }
    }

    private void endSection() {
        sectioned |= !rows.isEmpty();
        rows.clear();
        section = new @Nullable BigDecimal[all.length];
        complete = true;
    }

    private void addUp(AuditedRow row) {
        for (int column = 0; column < row.figures().width(); column++) {
            BigDecimal figure = row.figures().at(column);
            if (figure != null) {
                all[column] = sum(all[column], figure);
                section[column] = sectioned ? sum(section[column], figure) : all[column];
            }
        }
    }

    private static BigDecimal sum(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.add(other);
    }

    /** The sum of a column since the total before; null where it has no figure. */
    @Nullable
    BigDecimal ofSection(int column) {
        return section[column];
    }

    /** The sum of a column over all rows of the table; null where it has no figure. */
    @Nullable
    BigDecimal ofAll(int column) {
        return all[column];
    }

    /** The rows since the total before, unless {@link #isComplete} says that they are too many. */
    List<AuditedRow> section() {
        return rows;
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether there are totals above. */
    boolean isSectioned() {
        return sectioned;
    }
}
