package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truecost.input.audit.AuditedColumn.Role;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.ledger.OmittedParts;
import org.truecost.problem.Addition;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * Averages, prices, rates and shares are not added up, neither across nor down (cost-model.md, R2: the table
 * summed averages). Reported where a total is exactly their sum. Parts of one thing have averages, prices and rates that add up, such as what
 * the steps of a product cost and what several plants deliver an hour; so only those of GPU models are judged, those of the contract's
 * tables, and down a column prices whose rows multiply them by a quantity. Across, and in tables of the contract, also a sum without some of
 * them is reported. Shares that make a whole are no mistake.
 */
final class AddedAverages implements TableCheck {

    private static final List<BigDecimal> WHOLES = List.of(BigDecimal.ONE, BigDecimal.valueOf(100));

    private final AuditedTable table;
    private final List<TotalColumn> totals;
    private final List<AuditedColumn> rates;
    private final Repeats found = new Repeats();

    AddedAverages(AuditedTable table) {
        this.table = table;
        this.totals = table.totals();
        this.rates = table.columns().stream()
                .filter(column -> column.role() == Role.RATE)
                .filter(column -> !TableWords.of(column.header()).isShare())
                .toList();
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (row.isRate() && !row.words().isShare()) {
            totals.forEach(total -> across(total, row));
        }
        if (row.total()) {
            rates.forEach(column -> downwards(column, row, above));
        }
    }

    private void across(TotalColumn total, AuditedRow row) {
        BigDecimal stated = row.figure(total.index());
        List<Integer> at =
                total.parts().stream().filter(part -> row.figure(part) != null).toList();
        List<BigDecimal> parts =
                at.stream().map(row::figure).map(Objects::requireNonNull).toList();
        boolean models = LikeLabels.areModels(
                at.stream().map(part -> table.column(part).header()).toList());
        if (stated != null && models && isAddedUp(stated, parts, true)) {
            found.add(table.problem(ProblemKind.AVERAGES_ADDED_UP, total.index(), row.number(), table.shown(stated))
                    .with("what", table.shownLabel(row.label()))
                    .with("parts", table.addition(across(at, row), SumRule.of(parts))));
        }
    }

    private void downwards(AuditedColumn column, AuditedRow row, RowsAbove above) {
        BigDecimal stated = row.figure(column.index());
        List<BigDecimal> parts = above.section().stream()
                .map(part -> part.figure(column.index()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (!mayNotAddUp(column, above)) {
            return;
        }
        BigDecimal all = above.ofAll(column.index());
        boolean added = parts.size() > 1 && above.isComplete() && isAddedUp(stated, parts, table.kind() != null);
        boolean allAdded = above.isSectioned() && stated != null && all != null && stated.compareTo(all) == 0;
        boolean longAdded = !above.isComplete() && is(stated, above.ofSection(column.index()));
        if (stated != null && stated.signum() != 0 && !isWhole(stated) && (added || allAdded || longAdded)) {
            found.add(table.problem(ProblemKind.AVERAGES_ADDED_UP, column.index(), row.number(), table.shown(stated))
                    .with("what", table.shownHeader(column.index()))
                    .with("parts", added ? table.addition(downwards(column, above), SumRule.of(parts)) : Message.NONE));
        }
    }

    /** Whether the figures of a column are of things that each have their own: a sum of them says nothing. */
    private boolean mayNotAddUp(AuditedColumn column, RowsAbove above) {
        return table.kind() != null
                || LikeLabels.areModels(
                        above.section().stream().map(AuditedRow::label).toList())
                || PricedRows.are(above.section(), column.index());
    }

    private static List<Addition.Part> across(List<Integer> columns, AuditedRow row) {
        return columns.stream()
                .map(part -> new Addition.Part(part, row.number(), Objects.requireNonNull(row.figure(part))))
                .toList();
    }

    private static List<Addition.Part> downwards(AuditedColumn column, RowsAbove above) {
        return above.section().stream()
                .filter(row -> row.figure(column.index()) != null)
                .map(row -> new Addition.Part(
                        column.index(), row.number(), Objects.requireNonNull(row.figure(column.index()))))
                .toList();
    }

    private static boolean is(@Nullable BigDecimal stated, @Nullable BigDecimal sum) {
        return stated != null && sum != null && stated.compareTo(sum) == 0;
    }

    /** Shares add up to 1 or 100, but for their rounding. */
    private static boolean isWhole(BigDecimal stated) {
        return WHOLES.stream().anyMatch(whole -> stated.subtract(whole).abs().compareTo(whole.movePointLeft(2)) <= 0);
    }

    /**
     * A sum of numbers above zero is larger than each of them; where it is not, it may be anything.
     *
     * @param omitting whether a sum without some of them counts, too
     */
    private static boolean isAddedUp(@Nullable BigDecimal stated, List<BigDecimal> parts, boolean omitting) {
        if (stated == null || parts.stream().anyMatch(part -> part.signum() <= 0 || part.compareTo(stated) >= 0)) {
            return false;
        }
        BigDecimal sum = SumRule.of(parts);
        return SumRule.agree(stated, sum, parts)
                || (omitting && !OmittedParts.of(parts, sum.subtract(stated), 2).isEmpty());
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return found.problems();
    }
}
