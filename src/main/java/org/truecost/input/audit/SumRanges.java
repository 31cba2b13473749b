package org.truecost.input.audit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SumFormula;
import org.truecost.problem.Addition;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RowList;

/**
 * A sum in a total row includes every row since the total before, and a sum in a total column every part next to it: a range that
 * is too short omits its neighbours, whatever they contain today. Formulas are read, never evaluated; a total of totals is not
 * checked. What a sum omits may be apart from what it totals, so it is reported only where the contract knows the table, the rows or
 * columns are models of GPUs, or a block of cells is too short, not cells named one by one: the sum next to it includes what it
 * omits, or it ends just before the rows right above it. A sum of zeros omitted, or one that its omitted rows make once more, is none.
 */
final class SumRanges implements TableCheck {

    /** The most rows between a sum's range and its cell that are taken for overlooked. */
    private static final int OVERLOOKED = 2;

    /** Sums across that include every part before others are held to them, and how many for each that does not. */
    private static final int WHOLE = 2;

    private final AuditedTable table;
    private final List<TotalColumn> totals;
    private final Map<TotalColumn, Across> across = new LinkedHashMap<>();
    private final Repeats found = new Repeats();

    /** The sums in a total column: how many include every part, and those that do not. */
    private static final class Across {
        final SortedSet<Integer> withFigures = new TreeSet<>();

        /** Columns with words in some rows, which say what is to be done with the others: their figures are no parts. */
        final Set<Integer> withTexts = new HashSet<>();

        final List<TooShort> tooShort = new ArrayList<>();
        long whole;
    }

    /** A sum in a total column that omits parts. */
    private record TooShort(int row, @Nullable BigDecimal stated, SumFormula sum, List<Addition.Part> left) {

        boolean isSlip(Set<Integer> withTexts) {
            return sum.isOneBlock()
                    && !isWholeAnyway(stated, left)
                    && left.stream().map(Addition.Part::column).noneMatch(withTexts::contains);
        }
    }

    SumRanges(AuditedTable table) {
        this.table = table;
        this.totals = table.totals();
        totals.forEach(total -> across.put(total, new Across()));
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        across.forEach(
                (total, seen) -> total.parts().stream().filter(row::isText).forEach(seen.withTexts::add));
        if (row.sums().isEmpty()) {
            return;
        }
        if (row.total() && above.isComplete()) {
            Map<Integer, Downwards> sums = new LinkedHashMap<>();
            row.sums().forEach((column, sum) -> sums.put(column, Downwards.of(column, sum, above)));
            long unlike = IntStream.range(0, row.figures().width())
                    .filter(cells::isNoSum)
                    .count();
            sums.values().forEach(sum -> downwards(row, sum, new NextToIt(sums.values(), unlike)));
        }
        totals.forEach(total -> across(row, total));
    }

    /** A sum below some rows: those with a figure in its column, and the numbers of those that it omits. */
    private record Downwards(int column, SumFormula sum, List<AuditedRow> rows, List<Integer> left) {

        static Downwards of(int column, SumFormula sum, RowsAbove above) {
            List<AuditedRow> with = above.section().stream()
                    .filter(part -> part.figure(column) != null)
                    .toList();
            List<Integer> left = with.stream()
                    .map(AuditedRow::number)
                    .filter(number -> !sum.covers(column, number))
                    .filter(number -> with.stream().noneMatch(group -> isPart(number, group, column, sum)))
                    .toList();
            return new Downwards(column, sum, with, left);
        }

        List<Addition.Part> omitted() {
            return rows.stream()
                    .filter(row -> left.contains(row.number()))
                    .map(row -> part(row, column))
                    .toList();
        }

        /** Whether what is omitted is zero, or makes the total as well: then it is the same once more, by other parts. */
        boolean isWholeAnyway(AuditedRow total) {
            return SumRanges.isWholeAnyway(total.figure(column), omitted());
        }

        /** Whether it omits what another sum of the row does, or adds up the same rows. */
        boolean isLike(Downwards other) {
            return other.column() != column
                    && (other.left().equals(left) || other.sum().isOfRowsOf(sum));
        }

        /** Whether no texts are between it and another sum of the row: those of tables side by side have labels of their own. */
        boolean isNextTo(Downwards other) {
            int from = Math.min(column, other.column()) + 1;
            int to = Math.max(column, other.column());
            return rows.stream().noneMatch(row -> IntStream.range(from, to).anyMatch(row::isText));
        }

        boolean isTooShort() {
            return !left.isEmpty() && left.size() < rows.size();
        }

        boolean includes(List<Integer> numbers) {
            return numbers.stream().allMatch(number -> sum.covers(column, number))
                    || (left.isEmpty()
                            && rows.stream().map(AuditedRow::number).toList().containsAll(numbers));
        }
    }

    /**
     * The formulas of a total row.
     *
     * @param unlike how many of them are no sums, or are not known to be
     */
    private record NextToIt(Collection<Downwards> sums, long unlike) {

        /** Whether sums next to one include what it omits, and are no exception among the formulas of the row. */
        boolean contradict(Downwards sum) {
            long including = sums.stream()
                    .filter(other -> other.includes(sum.left()) && sum.isNextTo(other))
                    .count();
            return including > 0 && including >= unlike;
        }

        boolean repeat(Downwards sum) {
            return sums.stream().anyMatch(sum::isLike);
        }
    }

    private void downwards(AuditedRow total, Downwards sum, NextToIt nextToIt) {
        if (!sum.isTooShort()) {
            return;
        }
        List<String> labels = sum.rows().stream().map(AuditedRow::label).toList();
        if (table.kind() != null || LikeLabels.areModels(labels) || isSlip(total, sum, nextToIt)) {
            say(
                    total.number(),
                    sum.column(),
                    sum.sum(),
                    table.omitted(
                            Message.of("problems.rows.named")
                                    .with("count", sum.left().size())
                                    .with("rows", RowList.listed(sum.left())),
                            sum.omitted()));
        }
    }

    /** Whether a block of cells is too short, as the sums next to it or the rows right above it show. */
    private static boolean isSlip(AuditedRow total, Downwards sum, NextToIt nextToIt) {
        if (!sum.sum().isOneBlock() || sum.isWholeAnyway(total)) {
            return false;
        }
        boolean repeated = nextToIt.repeat(sum);
        return (!repeated && nextToIt.contradict(sum))
                || ((!repeated || sum.left().size() == 1) && isOverlooked(total, sum));
    }

    private static boolean isWholeAnyway(@Nullable BigDecimal stated, List<Addition.Part> omitted) {
        List<BigDecimal> figures = omitted.stream().map(Addition.Part::figure).toList();
        BigDecimal sum = SumRule.of(figures);
        boolean again = stated != null && figures.size() > 1 && SumRule.agree(stated, sum, figures);
        return again || sum.signum() == 0;
    }

    /** Whether a sum over rows without a gap ends just before the rows right above it, which have labels and are no sums. */
    private static boolean isOverlooked(AuditedRow total, Downwards sum) {
        List<AuditedRow> rows = sum.rows();
        List<AuditedRow> left = rows.subList(rows.size() - sum.left().size(), rows.size());
        int first = total.number() - left.size();
        return left.size() <= OVERLOOKED
                && rows.size() - left.size() >= 2
                && left.getFirst().number() == first
                && sum.left().getFirst() == first
                && left.stream()
                        .noneMatch(row -> row.label().isEmpty() || row.sums().containsKey(sum.column()));
    }

    /** Whether a row is in the sum through a group: the total adds up the group, and the group's own sum the row. */
    private static boolean isPart(int number, AuditedRow group, int column, SumFormula total) {
        SumFormula parts = group.sums().get(column);
        return parts != null && total.covers(column, group.number()) && parts.covers(column, number);
    }

    private void across(AuditedRow row, TotalColumn total) {
        SumFormula sum = row.sums().get(total.index());
        Across seen = across.get(total);
        if (sum == null || seen == null) {
            return;
        }
        List<Integer> left = new ArrayList<>(total.parts());
        left.removeIf(part -> row.figure(part) == null);
        int with = left.size();
        seen.withFigures.addAll(left);
        left.removeIf(part -> sum.covers(part, row.number()));
        if (left.isEmpty() && with > 1) {
            seen.whole++;
        } else if (!left.isEmpty() && left.size() < with) {
            seen.tooShort.add(new TooShort(
                    row.number(),
                    row.figure(total.index()),
                    sum,
                    left.stream().map(part -> part(row, part)).toList()));
        }
    }

    private static Addition.Part part(AuditedRow row, int column) {
        return new Addition.Part(column, row.number(), requireNonNull(row.figure(column)));
    }

    private void sayAcross(TotalColumn total, Across seen) {
        List<String> headers = seen.withFigures.stream()
                .map(part -> table.column(part).header())
                .toList();
        boolean held = seen.whole >= WHOLE && seen.whole >= WHOLE * (long) seen.tooShort.size();
        boolean known = table.kind() != null || LikeLabels.areModels(headers);
        seen.tooShort.stream()
                .filter(each -> known || (held && each.isSlip(seen.withTexts)))
                .forEach(each -> say(
                        each.row(),
                        total.index(),
                        each.sum(),
                        table.omitted(
                                new Message.Listing(
                                        "problems.list.with",
                                        each.left().stream()
                                                .map(part -> table.name(part.column()))
                                                .toList()),
                                each.left())));
    }

    private void say(int row, int column, SumFormula sum, Message left) {
        found.add(table.problem(ProblemKind.SUM_STOPS_SHORT, column, row, sum.shown())
                .with("left", left));
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        across.forEach(this::sayAcross);
        across.clear();
        return found.problems();
    }
}
