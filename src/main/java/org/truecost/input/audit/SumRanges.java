package org.truecost.input.audit;

import java.util.ArrayList;
import java.util.List;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SumFormula;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RowList;

/**
 * A sum in a total row includes every row since the total before, and a sum in a total column every part next to it: a range that
 * is too short omits its neighbours, whatever they contain today. Formulas are read, never evaluated; a total of totals is not
 * checked.
 */
final class SumRanges implements TableCheck {

    private final AuditedTable table;
    private final List<TotalColumn> totals;
    private final Repeats found = new Repeats();

    SumRanges(AuditedTable table) {
        this.table = table;
        this.totals = table.totals();
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        row.sums().forEach((column, sum) -> {
            if (row.total() && above.isComplete()) {
                downwards(row, column, sum, above);
            } else {
                totals.stream().filter(total -> total.index() == column).forEach(total -> across(row, total, sum));
            }
        });
    }

    private void downwards(AuditedRow row, int column, SumFormula sum, RowsAbove above) {
        List<AuditedRow> with = above.section().stream()
                .filter(part -> part.figure(column) != null)
                .toList();
        List<Integer> left = with.stream()
                .map(AuditedRow::number)
                .filter(number -> !sum.covers(column, number))
                .filter(number -> with.stream().noneMatch(group -> isPart(number, group, column, sum)))
                .toList();
        if (!left.isEmpty() && left.size() < with.size()) {
            say(
                    row,
                    column,
                    sum,
                    Message.of("problems.rows.named").with("count", left.size()).with("rows", RowList.listed(left)));
        }
    }

    /** Whether a row is in the sum through a group: the total adds up the group, and the group's own sum the row. */
    private static boolean isPart(int number, AuditedRow group, int column, SumFormula total) {
        SumFormula parts = group.sums().get(column);
        return parts != null && total.covers(column, group.number()) && parts.covers(column, number);
    }

    private void across(AuditedRow row, TotalColumn total, SumFormula sum) {
        List<Integer> left = new ArrayList<>(total.parts());
        left.removeIf(part -> row.figure(part) == null);
        int with = left.size();
        left.removeIf(part -> sum.covers(part, row.number()));
        if (!left.isEmpty() && left.size() < with) {
            say(
                    row,
                    total.index(),
                    sum,
                    new Message.Listing(
                            "problems.list.with", left.stream().map(table::name).toList()));
        }
    }

    private void say(AuditedRow row, int column, SumFormula sum, Message left) {
        found.add(table.problem(ProblemKind.SUM_STOPS_SHORT, column, row.number(), sum.shown())
                .with("left", left));
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return found.problems();
    }
}
