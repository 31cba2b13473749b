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
import org.truecost.problem.Addition;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RowList;

/**
 * A total row is the sum of the rows above it, in the columns that the contract does not know; the others are compared once the lines are
 * known. The rows are those since the total before, all, those that are not hidden, or a group of an {@link Outline}; a cell whose own
 * formula is no sum is none, and a formula that is one is looked at by {@link SumRanges}. A difference is reported only
 * where the total cannot be meant as anything else: its rows are models of GPUs, the contract knows the table, it omits one of several
 * rows of one kind, or the same row totals other columns rightly and either includes there the rows it omits here or totals most of
 * several like columns.
 */
final class TotalRows implements TableCheck {

    /** The most rows that a total leaves out by mistake at its end. */
    private static final int END = 3;

    /** What is left of the rows when some are omitted: a total that is one of its rows is an average, a maximum or a rate. */
    private static final int FEWEST_PARTS = 2;

    /** The fewest rows of one kind that a total next to them must be of. */
    private static final int LIKE_ROWS = 3;

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
            List<AuditedColumn> right = stated.stream()
                    .filter(column -> !differing.contains(column) && isShown(column, row, above))
                    .toList();
            differing.stream()
                    .filter(column -> figure(row, column).signum() != 0 && !addsUp(column, row))
                    .forEach(column -> compare(column, row, above, new Others(right, differing.size())));
        } else if (row.isPart()) {
            columns.forEach(column -> takeIn(column, row));
        }
    }

    /** What the total row is in its other columns: where it is right, and in how many, this one included, it is not. */
    private record Others(List<AuditedColumn> right, int wrong) {}

    /** Whether a column shows that the row totals those above: it adds up at least two figures that are not zero. */
    private static boolean isShown(AuditedColumn column, AuditedRow row, RowsAbove above) {
        BigDecimal stated = figure(row, column);
        boolean isSum = is(stated, above.ofSection(column.index()), above, column)
                || is(stated, above.ofAll(column.index()), above, column);
        long adding = rows(above, column).stream()
                .filter(part -> figure(part, column).signum() != 0)
                .limit(2)
                .count();
        return isSum && adding > 1;
    }

    /** Whether the cell's own formula is a sum: of rows above it, of others, or of the columns of its row; it states what it says. */
    private static boolean addsUp(AuditedColumn column, AuditedRow row) {
        return row.sums().containsKey(column.index());
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

    private void compare(AuditedColumn column, AuditedRow row, RowsAbove above, Others others) {
        BigDecimal stated = figure(row, column);
        BigDecimal sum = above.ofSection(column.index());
        boolean withheld = above.section().stream().anyMatch(part -> part.isText(column.index()));
        if (sum == null || withheld) {
            return;
        }
        List<AuditedRow> rows = rows(above, column);
        List<List<Integer>> ways = above.isComplete()
                ? OmittedParts.of(
                        parts(above, column),
                        sum.subtract(stated),
                        others.right().isEmpty() ? 2 : 1)
                : List.of();
        Difference difference = Difference.of(stated, sum, parts(above, column), ways);
        if (isProven(new Differing(column, rows, difference), others)) {
            found.add(table.problem(ProblemKind.TOTAL_DIFFERS, column.index(), row.number(), table.shown(stated))
                    .with("sum", table.shown(above.isComplete() ? parts(column, rows) : List.of(), sum))
                    .with("difference", table.shown(stated.subtract(sum)))
                    .with("omitted", ways.size() == 1 ? omitted(rows, ways.getFirst()) : Message.NONE)
                    .with("rejected", ""));
        }
    }

    private static List<Addition.Part> parts(AuditedColumn column, List<AuditedRow> rows) {
        return rows.stream()
                .map(row -> new Addition.Part(column.index(), row.number(), figure(row, column)))
                .toList();
    }

    /** A column that a total row does not total. */
    private record Differing(AuditedColumn column, List<AuditedRow> rows, Difference difference) {

        List<List<Integer>> ways() {
            return difference.ways();
        }

        List<String> labels() {
            return rows.stream().map(AuditedRow::label).toList();
        }
    }

    /** Whether any other reading of the cell than a wrong sum of its rows is excluded. */
    private boolean isProven(Differing differing, Others others) {
        List<List<Integer>> ways = differing.ways();
        Difference difference = differing.difference();
        if (LikeLabels.areModels(differing.labels())) {
            return difference.isOfNothingElse();
        }
        if (table.kind() != null) {
            return !others.right().isEmpty() || difference.isExplained();
        }
        boolean omits =
                ways.size() == 1 && differing.rows().size() - ways.getFirst().size() >= FEWEST_PARTS;
        if (omits && omitsOneOfLikeRows(ways.getFirst(), differing)) {
            return true;
        }
        long alike = others.right().stream()
                .filter(right -> LikeLabels.areAlike(
                        List.of(right.header(), differing.column().header())))
                .count();
        boolean mostlyRight = !others.right().isEmpty() && others.right().size() >= others.wrong();
        boolean slip = mostlyRight && omits && isSlip(ways.getFirst(), differing.rows(), others.right());
        boolean unexplained =
                difference.isHeldToBy(alike, Difference.FOOTING, others.wrong()) || (mostlyRight && difference.near());
        return slip || (!difference.isExplained() && unexplained);
    }

    /** Whether a total omits one of several rows of one kind, or the last of them: it has no reason to. */
    private static boolean omitsOneOfLikeRows(List<Integer> omitted, Differing differing) {
        return isOneOrAtEnd(omitted, differing.rows())
                && differing.rows().size() >= LIKE_ROWS
                && LikeLabels.areAlike(differing.labels())
                && !LikeLabels.arePeriods(differing.labels());
    }

    private static boolean isOneOrAtEnd(List<Integer> omitted, List<AuditedRow> rows) {
        return omitted.size() == 1 || (omitted.getLast() == rows.size() - 1 && omitted.getFirst() >= rows.size() - END);
    }

    /** Whether a total omits one row, or the last ones, that it includes in another column. */
    private static boolean isSlip(List<Integer> omitted, List<AuditedRow> rows, List<AuditedColumn> right) {
        boolean includedElsewhere = right.stream()
                .anyMatch(column -> omitted.stream()
                        .map(index -> rows.get(index).figure(column.index()))
                        .allMatch(figure -> figure != null && figure.signum() != 0));
        return isOneOrAtEnd(omitted, rows) && includedElsewhere;
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
