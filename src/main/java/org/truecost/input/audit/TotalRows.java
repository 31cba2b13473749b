package org.truecost.input.audit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
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
 * known. The rows are those since the total before, or all. A difference is said where leaving out rows explains it, or where the same
 * row totals other columns rightly.
 */
final class TotalRows implements TableCheck {

    private final AuditedTable table;
    private final List<AuditedColumn> columns;
    private final Repeats found = new Repeats();

    TotalRows(AuditedTable table) {
        this.table = table;
        this.columns = table.columns().stream()
                .filter(column -> column.isExtra() && column.role() != Role.RATE && column.role() != Role.ASIDE)
                .toList();
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (row.total()) {
            boolean established = columns.stream().anyMatch(column -> foots(column, row, above));
            columns.forEach(column -> compare(column, row, above, established));
        }
    }

    private static boolean foots(AuditedColumn column, AuditedRow row, RowsAbove above) {
        BigDecimal stated = row.figure(column.index());
        return stated != null
                && stated.signum() != 0
                && (is(stated, above.ofSection(column.index()), above, column)
                        || is(stated, above.ofAll(column.index()), above, column));
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
        BigDecimal stated = row.figure(column.index());
        BigDecimal sum = above.ofSection(column.index());
        if (stated == null || sum == null || foots(column, row, above)) {
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
