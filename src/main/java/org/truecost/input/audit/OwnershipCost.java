package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * The total cost of ownership is what was bought plus what it costs to operate (cost-model.md, R3: the operating cost was read as
 * part of the purchase). It is in a row below one row of each, or in a column next to one column of each; with other amounts
 * among them it may be more, but never less.
 */
final class OwnershipCost implements TableCheck {

    private final AuditedTable table;
    private final int capexColumn;
    private final int opexColumn;
    private final int totalColumn;
    private final Repeats found = new Repeats();
    private @Nullable AuditedRow capex;
    private @Nullable AuditedRow opex;
    private boolean others;

    OwnershipCost(AuditedTable table) {
        this.table = table;
        this.capexColumn = column(table, TableWords::isCapex);
        this.opexColumn = column(table, TableWords::isOpex);
        this.totalColumn = column(table, TableWords::isOwnership);
    }

    /** The only column whose header says so; -1 where none or several do. */
    private static int column(AuditedTable table, Predicate<TableWords> says) {
        List<AuditedColumn> found = table.columns().stream()
                .filter(column -> column.isExtra() && isSum(TableWords.of(column.header()), says))
                .toList();
        return found.size() == 1 ? found.getFirst().index() : -1;
    }

    private static boolean isSum(TableWords words, Predicate<TableWords> says) {
        return says.test(words) && !words.isRate();
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (capexColumn >= 0 && opexColumn >= 0 && totalColumn >= 0) {
            compare(
                    totalColumn,
                    row,
                    new Parts(row.figure(capexColumn), row.figure(opexColumn), row.figure(totalColumn), false));
        }
        if (row.words().isEmpty()) {
            return;
        }
        if (isSum(row.words(), TableWords::isOwnership)) {
            total(row);
        } else if (isSum(row.words(), TableWords::isCapex)) {
            others |= capex != null;
            capex = row;
        } else if (isSum(row.words(), TableWords::isOpex)) {
            others |= opex != null;
            opex = row;
        } else {
            others |= row.isPart() && row.hasFigures();
        }
    }

    private void total(AuditedRow row) {
        AuditedRow bought = capex;
        AuditedRow operated = opex;
        if (bought != null && operated != null) {
            for (int column = 0; column < row.figures().width(); column++) {
                compare(
                        column,
                        row,
                        new Parts(bought.figure(column), operated.figure(column), row.figure(column), others));
            }
        }
        capex = null;
        opex = null;
        others = false;
    }

    private record Parts(
            @Nullable BigDecimal capex,
            @Nullable BigDecimal opex,
            @Nullable BigDecimal total,
            boolean others) {}

    private void compare(int column, AuditedRow row, Parts parts) {
        BigDecimal bought = parts.capex();
        BigDecimal operated = parts.opex();
        BigDecimal stated = parts.total();
        if (bought == null || operated == null || stated == null || operated.signum() <= 0) {
            return;
        }
        BigDecimal sum = bought.add(operated);
        boolean agrees = SumRule.agree(stated, sum, List.of(bought, operated));
        if (!agrees && !(parts.others() && stated.compareTo(sum) > 0)) {
            found.add(table.problem(ProblemKind.OWNERSHIP_COST_DIFFERS, column, row.number(), table.shown(stated))
                    .with("capex", table.shown(bought))
                    .with("opex", table.shown(operated))
                    .with("sum", table.shown(sum))
                    .with("alone", alone(stated.compareTo(bought) == 0)));
        }
    }

    private static Message alone(boolean capexAlone) {
        return capexAlone ? Message.of("problems.ownership.capexAlone") : Message.NONE;
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return found.problems();
    }
}
