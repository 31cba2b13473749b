package org.truecost.input.audit;

import java.util.ArrayList;
import java.util.List;
import org.truecost.input.audit.AuditedColumn.Role;
import org.truecost.problem.Column;

/**
 * A column that states the sum of others.
 *
 * @param parts the columns that it should be the sum of
 * @param amount the contract's own amount, which may be one more part or the same sum again; -1 where there is none
 */
record TotalColumn(int index, List<Integer> parts, int amount) {

    TotalColumn {
        parts = List.copyOf(parts);
    }

    /**
     * The columns of a table that are totals: by their headers over the parts between them and the total before, or after them
     * where none is before. Where figures of several GPU models are next to the contract's amount, the amount is their total.
     */
    static List<TotalColumn> of(AuditedTable table) {
        int amount = table.index(Column.AMOUNT);
        List<TotalColumn> totals = new ArrayList<>();
        for (AuditedColumn column : table.columns()) {
            if (column.role() == Role.TOTAL) {
                List<Integer> before =
                        parts(table, totals.isEmpty() ? 0 : totals.getLast().index() + 1, column.index());
                List<Integer> parts = before.isEmpty() ? parts(table, column.index() + 1, table.width()) : before;
                totals.add(new TotalColumn(column.index(), parts, amount));
            }
        }
        List<Integer> models =
                table.ofGpuModels().stream().map(AuditedColumn::index).toList();
        if (totals.isEmpty() && amount >= 0 && models.size() > 1) {
            totals.add(new TotalColumn(amount, models, -1));
        }
        return totals;
    }

    /** Whether the total is to the left of what it totals. */
    boolean isBeforeParts() {
        return !parts.isEmpty() && index < parts.getFirst();
    }

    private static List<Integer> parts(AuditedTable table, int from, int to) {
        boolean models = table.ofGpuModels().size() > 1;
        return table.columns().subList(from, to).stream()
                .filter(column -> column.isExtra()
                        && column.role() == Role.PART
                        && !(models && LikeLabels.isGeneration(column.header())))
                .map(AuditedColumn::index)
                .toList();
    }
}
