package org.truecost.input.audit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.ledger.OmittedParts;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A total column is the sum of the columns next to it, row by row (cost-model.md, R2: one of four GPU columns was omitted). A
 * difference is reported where omitted columns explain it, or where the column is the sum of the others in most of its rows.
 * Rows of averages and prices, and totals that are one of the parts or the product of two, are not sums and are not checked.
 */
final class TotalColumns implements TableCheck {

    /** Rows of which the figures are kept until it is known what most of them leave out. */
    private static final int KEPT = 500;

    private final AuditedTable table;
    private final List<Judged> columns;

    /** A row whose total is not the sum, and the ways to explain it by columns left out. */
    private record Differing(int row, BigDecimal stated, BigDecimal sum, List<List<Integer>> ways) {}

    /** A total column and what its rows have shown. */
    private static final class Judged {
        final TotalColumn total;
        final List<Differing> differing = new ArrayList<>();
        long footing;
        long others;

        Judged(TotalColumn total) {
            this.total = total;
        }
    }

    TotalColumns(AuditedTable table) {
        this.table = table;
        this.columns = table.totals().stream().map(Judged::new).toList();
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        for (Judged column : columns) {
            BigDecimal stated = row.figure(column.total.index());
            if (stated != null && !row.isRate() && !cells.isNoSum(column.total.index())) {
                judge(column, row, stated);
            }
        }
    }

    private static void judge(Judged column, AuditedRow row, BigDecimal stated) {
        List<Integer> at = column.total.parts().stream()
                .filter(part -> row.figure(part) != null)
                .toList();
        List<BigDecimal> parts = at.stream().map(part -> figure(row, part)).toList();
        if (parts.size() < 2) {
            return;
        }
        BigDecimal sum = SumRule.of(parts);
        BigDecimal amount = column.total.amount() < 0 ? null : row.figure(column.total.amount());
        if (SumRule.agree(stated, sum, parts) || (amount != null && SumRule.agree(stated, sum.add(amount), parts))) {
            column.footing++;
        } else if (!isNoSum(stated, parts)) {
            List<List<Integer>> ways = OmittedParts.of(parts, sum.subtract(stated), 2).stream()
                    .map(way -> way.stream().map(at::get).toList())
                    .toList();
            if (column.differing.size() < KEPT) {
                column.differing.add(new Differing(row.number(), stated, sum, ways));
            } else {
                column.others++;
            }
        }
    }

    private static BigDecimal figure(AuditedRow row, int column) {
        return requireNonNull(row.figure(column));
    }

    private static boolean isNoSum(BigDecimal stated, List<BigDecimal> parts) {
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal part = parts.get(i);
            boolean product = parts.subList(i + 1, parts.size()).stream()
                    .anyMatch(other -> stated.signum() != 0 && stated.compareTo(part.multiply(other)) == 0);
            if (product || part.compareTo(stated) == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return columns.stream().flatMap(this::problems).toList();
    }

    private Stream<Problem> problems(Judged column) {
        Map<List<Integer>, Long> counts = new HashMap<>();
        column.differing.forEach(row -> row.ways().forEach(way -> counts.merge(way, 1L, Long::sum)));
        boolean established = column.footing > column.differing.size() + column.others;
        Repeats repeats = new Repeats();
        column.differing.stream()
                .filter(row -> established || !row.ways().isEmpty())
                .forEach(row -> repeats.add(problem(column.total, row, mostLikely(row, counts))));
        return repeats.problems().stream();
    }

    /** The columns that most rows leave out; null where nothing explains the row, or several ways do equally. */
    private static @Nullable List<Integer> mostLikely(Differing row, Map<List<Integer>, Long> counts) {
        long most = row.ways().stream()
                .mapToLong(way -> counts.getOrDefault(way, 0L))
                .max()
                .orElse(0);
        List<List<Integer>> best = row.ways().stream()
                .filter(way -> counts.getOrDefault(way, 0L) == most)
                .toList();
        return best.size() == 1 ? best.getFirst() : null;
    }

    private Problem problem(TotalColumn column, Differing row, @Nullable List<Integer> omitted) {
        return table.problem(ProblemKind.TOTAL_COLUMN_DIFFERS, column.index(), row.row(), table.shown(row.stated()))
                .with("sum", table.shown(row.sum()))
                .with("difference", table.shown(row.stated().subtract(row.sum())))
                .with("omitted", omitted == null ? Message.NONE : omitted(omitted));
    }

    private Message omitted(List<Integer> columns) {
        return Message.of("problems.columns.omitted")
                .with(
                        "columns",
                        new Message.Listing(
                                "problems.list.with",
                                columns.stream().map(table::name).toList()));
    }
}
