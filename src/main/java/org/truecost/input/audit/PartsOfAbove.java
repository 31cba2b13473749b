package org.truecost.input.audit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.input.audit.AuditedColumn.Role;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A row that says it is a part of the row above, {@code of which Hopper} or {@code うちHopper}, is no larger than it. Of changes, growth and
 * other figures that may be below zero a part may well be: the other parts take from the whole.
 */
final class PartsOfAbove implements TableCheck {

    /** Parts that are kept until it is known what their columns hold. */
    private static final int KEPT = 1_000;

    private final AuditedTable table;
    private final List<Exceeding> found = new ArrayList<>();
    private final BitSet belowZero = new BitSet();
    private @Nullable AuditedRow whole;

    /** A part and the row above that it is more than. */
    private record Exceeding(int column, AuditedRow part, AuditedRow whole) {}

    PartsOfAbove(AuditedTable table) {
        this.table = table;
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        for (int column = 0; column < row.figures().width(); column++) {
            BigDecimal figure = row.figure(column);
            belowZero.set(column, belowZero.get(column) || (figure != null && figure.signum() < 0));
        }
        if (row.words().isEmpty() || !row.hasFigures()) {
            return;
        }
        if (row.words().isPartOfAbove()) {
            compare(row);
        } else {
            whole = row;
        }
    }

    private void compare(AuditedRow part) {
        AuditedRow above = whole;
        if (above == null || above.isRate() || part.isRate()) {
            return;
        }
        for (int column = 0; column < part.figures().width(); column++) {
            BigDecimal figure = part.figure(column);
            BigDecimal bound = above.figure(column);
            if (isAmount(column)
                    && found.size() < KEPT
                    && figure != null
                    && bound != null
                    && bound.signum() > 0
                    && figure.compareTo(bound) > 0) {
                found.add(new Exceeding(column, part, above));
            }
        }
    }

    private boolean isAmount(int column) {
        Role role = table.column(column).role();
        return role != Role.ASIDE && role != Role.RATE;
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        Repeats problems = new Repeats();
        found.stream().filter(part -> !belowZero.get(part.column())).forEach(part -> problems.add(problem(part)));
        return problems.problems();
    }

    private Problem problem(Exceeding found) {
        BigDecimal figure = requireNonNull(found.part().figure(found.column()));
        BigDecimal bound = requireNonNull(found.whole().figure(found.column()));
        return table.problem(
                        ProblemKind.PART_EXCEEDS_WHOLE,
                        found.column(),
                        found.part().number(),
                        table.shown(figure))
                .with("part", table.shownLabel(found.part().label()))
                .with("whole", table.shownLabel(found.whole().label()))
                .with("bound", table.shown(bound));
    }
}
