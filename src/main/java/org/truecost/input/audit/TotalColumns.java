package org.truecost.input.audit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SumFormula;
import org.truecost.ledger.OmittedParts;
import org.truecost.problem.Addition;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A total column is the sum of the columns next to it, row by row (cost-model.md, R2: one of four GPU columns was omitted). A
 * difference is reported only where the column cannot be meant as anything else: its parts are models of GPUs, it is their sum in
 * most of the rows, the contract knows the table, or one of several like columns is omitted. Rows of averages and prices, and totals
 * that are one of the parts or the product of two, are not sums and are not checked; nor are rows that withhold a figure, count the
 * columns, or add them up by a formula, whose ranges {@link SumRanges} looks at. Where a total's formula adds up the rows above it, and so do its
 * parts, it differs from them only as those rows do, which are looked at one by one, unless a part lacks its sum.
 */
final class TotalColumns implements TableCheck {

    /** Rows of which the figures are kept until it is known what most of them leave out. */
    private static final int KEPT = 500;

    /** The same of a total that comes before its parts, which may be something else with a sum by chance. */
    private static final int FOOTING_BEFORE = 5;

    private final AuditedTable table;
    private final List<Judged> columns;

    /** A row whose total is not the sum of its columns. */
    private record Differing(int row, Difference difference, List<Addition.Part> parts) {

        List<List<Integer>> ways() {
            return difference.ways();
        }
    }

    /** A total column and what its rows have shown. */
    private static final class Judged {
        final TotalColumn total;
        final SortedSet<Integer> withFigures = new TreeSet<>();
        final List<Differing> differing = new ArrayList<>();
        final Map<Integer, Long> footingWith = new HashMap<>();
        long footing;
        long others;

        Judged(TotalColumn total) {
            this.total = total;
        }

        long differing() {
            return differing.size() + others;
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
            boolean withheld = column.total.parts().stream().anyMatch(row::isText);
            if (stated != null && !row.isRate() && !withheld && !cells.isNoSum(column.total.index())) {
                judge(column, row, stated);
            }
        }
    }

    private static void judge(Judged column, AuditedRow row, BigDecimal stated) {
        List<Integer> at = column.total.parts().stream()
                .filter(part -> row.figure(part) != null)
                .toList();
        List<BigDecimal> parts = at.stream().map(part -> figure(row, part)).toList();
        if (parts.size() < 2 || row.figures().areOrdinals()) {
            return;
        }
        column.withFigures.addAll(at);
        BigDecimal sum = SumRule.of(parts);
        BigDecimal amount = column.total.amount() < 0 ? null : row.figure(column.total.amount());
        if (SumRule.agree(stated, sum, parts) || (amount != null && SumRule.agree(stated, sum.add(amount), parts))) {
            foots(column, row, at);
        } else if (!isNoSum(stated, parts) && !addsUp(row, column.total) && !isCorner(column, row, at)) {
            differs(column, row, at, sum);
        }
    }

    /** Counts a row with at least two figures that are not zero; another one shows nothing. */
    private static void foots(Judged column, AuditedRow row, List<Integer> at) {
        List<Integer> adding =
                at.stream().filter(part -> figure(row, part).signum() != 0).toList();
        if (adding.size() > 1) {
            column.footing++;
            adding.forEach(part -> column.footingWith.merge(part, 1L, Long::sum));
        }
    }

    /** Whether the total's own formula adds up some of its parts: then it states what it says. */
    private static boolean addsUp(AuditedRow row, TotalColumn total) {
        SumFormula sum = row.sums().get(total.index());
        return sum != null && total.parts().stream().anyMatch(part -> sum.covers(part, row.number()));
    }

    /** Whether the total's formula adds up its own column, in a row that has a figure in every column that has some. */
    private static boolean isCorner(Judged column, AuditedRow row, List<Integer> at) {
        SumFormula sum = row.sums().get(column.total.index());
        return sum != null && sum.isOfColumn(column.total.index()) && at.containsAll(column.withFigures);
    }

    private static void differs(Judged column, AuditedRow row, List<Integer> at, BigDecimal sum) {
        if (column.differing.size() == KEPT) {
            column.others++;
            return;
        }
        BigDecimal stated = figure(row, column.total.index());
        List<BigDecimal> parts = at.stream().map(part -> figure(row, part)).toList();
        List<List<Integer>> ways = OmittedParts.of(parts, sum.subtract(stated), 2).stream()
                .map(way -> way.stream().map(at::get).toList())
                .toList();
        column.differing.add(new Differing(
                row.number(),
                Difference.of(stated, sum, parts, ways),
                at.stream()
                        .map(part -> new Addition.Part(part, row.number(), figure(row, part)))
                        .toList()));
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
        Repeats repeats = new Repeats();
        column.differing.stream()
                .filter(row -> isProven(column, row, counts))
                .forEach(row -> repeats.add(problem(column.total, row, mostLikely(row, counts))));
        return repeats.problems().stream();
    }

    /** Whether any other reading of the column than a wrong sum of its parts is excluded. */
    private boolean isProven(Judged column, Differing row, Map<List<Integer>, Long> counts) {
        List<Integer> omitted = mostLikely(row, counts);
        List<String> headers = column.withFigures.stream()
                .map(part -> table.column(part).header())
                .toList();
        if (LikeLabels.areModels(headers)) {
            return row.difference().isOfNothingElse();
        }
        if (omitted == null) {
            long fewest = column.total.isBeforeParts() ? FOOTING_BEFORE : Difference.FOOTING;
            return row.difference().isHeldToBy(column.footing, fewest, column.differing());
        }
        long same = counts.getOrDefault(omitted, 0L);
        long including = column.footingWith.getOrDefault(omitted.getFirst(), 0L);
        boolean includedElsewhere = row.difference().meant()
                && including >= Difference.FOOTING
                && including >= same
                && column.footing >= column.differing();
        boolean like = LikeLabels.areAlike(headers) && (same == 1 || !LikeLabels.arePeriods(headers));
        boolean oneOfLike = like || (table.kind() != null && same == 1);
        return omitted.size() == 1 && (includedElsewhere || oneOfLike);
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
        BigDecimal stated = row.difference().stated();
        BigDecimal sum = row.difference().sum();
        return table.problem(ProblemKind.TOTAL_COLUMN_DIFFERS, column.index(), row.row(), table.shown(stated))
                .with("sum", table.shown(row.parts(), sum))
                .with("difference", table.shown(stated.subtract(sum)))
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
