package org.truecost.input.audit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.audit.AuditedColumn.Role;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.ledger.OmittedParts;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RowList;

/**
 * A total row is the sum of the rows above it, in the columns that the contract does not know; the others are compared once the lines are
 * known. The rows are those since the total before, all, those that are not hidden, or a group of an {@link Outline}; a cell whose own
 * formula is no sum is none. A difference is reported where leaving out rows explains it, or where the same row totals other columns rightly.
 */
final class TotalRows implements TableCheck {

    private final AuditedTable table;
    private final List<AuditedColumn> columns;
    private final Map<AuditedColumn, Outline> outlines = new HashMap<>();
    private final Repeats found = new Repeats();

    TotalRows(AuditedTable table) {
        this.table = table;
        this.columns = table.columns().stream()
                .filter(column -> column.isExtra() && column.role() != Role.RATE && column.role() != Role.ASIDE)
                .toList();
        columns.forEach(column -> outlines.put(column, new Outline()));
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (row.total()) {
            List<AuditedColumn> stated = columns.stream()
                    .filter(column -> row.figure(column.index()) != null && !cells.isNoSum(column.index()))
                    .toList();
            List<AuditedColumn> differing =
                    stated.stream().filter(column -> !foots(column, row, above)).toList();
            boolean established = stated.stream()
                    .anyMatch(column ->
                            !differing.contains(column) && figure(row, column).signum() != 0);
            differing.forEach(column -> compare(column, row, above, established));
        } else if (row.isPart()) {
            columns.forEach(column -> takeIn(column, row));
        }
    }

    private void takeIn(AuditedColumn column, AuditedRow row) {
        Outline outline = requireNonNull(outlines.get(column));
        BigDecimal figure = row.figure(column.index());
        if (figure != null) {
            outline.part(figure, !row.label().isEmpty());
        } else if (!row.hasFigures()) {
            outline.heading();
        }
    }

    /** Whether a total is the sum of the rows since the total before, of all, of those not hidden, or of a group of an outline. */
    private boolean foots(AuditedColumn column, AuditedRow row, RowsAbove above) {
        BigDecimal stated = figure(row, column);
        boolean ofOutline = requireNonNull(outlines.get(column)).isTotalledBy(stated);
        return ofOutline
                || is(stated, above.ofSection(column.index()), above, column)
                || is(stated, above.ofAll(column.index()), above, column)
                || is(stated, visible(above, column), above, column);
    }

    private static @Nullable BigDecimal visible(RowsAbove above, AuditedColumn column) {
        List<AuditedRow> shown =
                rows(above, column).stream().filter(row -> !row.hidden()).toList();
        return shown.isEmpty() || !above.isComplete()
                ? null
                : SumRule.of(shown.stream().map(row -> figure(row, column)).toList());
    }

    private static boolean is(BigDecimal stated, @Nullable BigDecimal sum, RowsAbove above, AuditedColumn column) {
        return sum != null && SumRule.agree(stated, sum, parts(above, column));
    }

    private static List<BigDecimal> parts(RowsAbove above, AuditedColumn column) {
        return rows(above, column).stream().map(row -> figure(row, column)).toList();
    }

    private static List<AuditedRow> rows(RowsAbove above, AuditedColumn column) {
        return above.section().stream()
                .filter(row -> row.figure(column.index()) != null)
                .toList();
    }

    private static BigDecimal figure(AuditedRow row, AuditedColumn column) {
        return requireNonNull(row.figure(column.index()));
    }

    private void compare(AuditedColumn column, AuditedRow row, RowsAbove above, boolean established) {
        BigDecimal stated = figure(row, column);
        BigDecimal sum = above.ofSection(column.index());
        if (sum == null) {
            return;
        }
        List<AuditedRow> rows = rows(above, column);
        List<List<Integer>> ways = above.isComplete()
                ? OmittedParts.of(parts(above, column), sum.subtract(stated), established ? 1 : 2)
                : List.of();
        if (established || !ways.isEmpty()) {
            found.add(table.problem(ProblemKind.TOTAL_DIFFERS, column.index(), row.number(), table.shown(stated))
                    .with("sum", table.shown(sum))
                    .with("difference", table.shown(stated.subtract(sum)))
                    .with("omitted", ways.size() == 1 ? omitted(rows, ways.getFirst()) : Message.NONE)
                    .with("rejected", ""));
        }
    }

    private static Message omitted(List<AuditedRow> rows, List<Integer> way) {
        return RowList.leftOut(
                way.stream().map(index -> rows.get(index).number()).toList());
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return found.problems();
    }
}
