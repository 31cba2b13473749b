package org.truecost.input;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.sheet.SheetTab;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * The cells of a workbook that take values from other files and are not read themselves. Formulas of cells that are read may use them, which
 * is said once for the workbook.
 */
final class LinkedCells {

    /** Of files that are named; a workbook is linked to a few. */
    private static final int NAMED = 5;

    private final String workbook;

    /** The linked cells of the current row, by their columns, without those that have been reported. */
    private final Map<Integer, String> current = new TreeMap<>();

    private final NavigableSet<String> files = new TreeSet<>();
    private @Nullable Location place;
    private @Nullable Location first;
    private long count;
    private boolean calculated;

    LinkedCells(String workbook) {
        this.workbook = workbook;
    }

    /** The workbook's name. */
    String workbook() {
        return workbook;
    }

    /** Takes the next row. A sheet that is not read may be of pay, so that its name is shown as that of one that is. */
    void see(SheetTab sheet, RawRow row, boolean isRead) {
        close();
        calculated |= isRead && row.isCalculated();
        if (!row.files().isEmpty()) {
            current.putAll(row.files());
            int column = row.files().keySet().iterator().next();
            place = Location.cell(workbook, sheet.shownOfPay(), column, row.number());
        }
    }

    /** Leaves out the cells that are reported as what they are. */
    void see(@Nullable Parsed said) {
        if (!current.isEmpty() && said instanceof Parsed.Rejected rejected) {
            reported(rejected.problems());
        }
    }

    private void reported(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.kind() == ProblemKind.LINKED_CELL) {
                String cell = String.valueOf(problem.location().cell());
                current.keySet().removeIf(column -> cell.matches(Location.columnName(column) + "[0-9]+"));
            }
        }
    }

    private void close() {
        if (!current.isEmpty()) {
            first = first == null ? place : first;
            count += current.size();
            current.values().stream().filter(file -> files.size() < NAMED).forEach(files::add);
            current.clear();
        }
    }

    /** What is said of them after the last row of the workbook; null where no cell that is read can follow from one. */
    @Nullable
    Problem problem() {
        close();
        Location at = first;
        return at == null || !calculated
                ? null
                : Problem.of(ProblemKind.LINKED_ELSEWHERE, at)
                        .with("count", new Message.Count(count))
                        .with(
                                "files",
                                new Message.Listing(
                                        "problems.list.and",
                                        files.stream()
                                                .<Message>map(file -> Message.of("problems.quoted")
                                                        .with("text", file))
                                                .toList()));
    }
}
