package org.truecost.output;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostCategory;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Standing;
import org.truecost.cost.Recognised;
import org.truecost.cost.Workings;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.SheetKind;

/**
 * Payroll as it may be read by others: groups of fewer than five people become one line, so that nobody's pay can be
 * read off a line of its own. Where all the small groups together are still fewer than five, the last larger group joins them.
 * The sums stay what they are.
 */
final class SmallGroups implements Consumer<CostLine> {

    private static final BigDecimal FEWEST = BigDecimal.valueOf(5);

    private final String description;
    private final Function<CostLine, @Nullable Workings> workings;
    private final Consumer<LineRow> rows;
    private final Map<Standing, Group> groups = new EnumMap<>(Standing.class);

    /** @param description of the line that stands for the small groups */
    SmallGroups(String description, Function<CostLine, @Nullable Workings> workings, Consumer<LineRow> rows) {
        this.description = description;
        this.workings = workings;
        this.rows = rows;
    }

    @Override
    public void accept(CostLine line) {
        if (line.record() instanceof Payroll payroll && line.recognised() != null) {
            groups.computeIfAbsent(line.standing(), Group::new).add(line, payroll.headcount(), line.recognised());
        } else {
            show(line);
        }
    }

    private void show(CostLine line) {
        rows.accept(LineRow.of(line, workings.apply(line)));
    }

    /** Shows what was held back; to be called after the last line. */
    void finish() {
        groups.values().forEach(Group::finish);
    }

    /** The payroll lines of one standing. */
    private final class Group {
        private final Standing standing;
        private BigDecimal people = BigDecimal.ZERO;
        private @Nullable Recognised merged;
        /** The last larger group so far, which waits for whether the small ones need it. */
        private @Nullable CostLine waiting;

        private BigDecimal waitingPeople = BigDecimal.ZERO;

        Group(Standing standing) {
            this.standing = standing;
        }

        void add(CostLine line, BigDecimal headcount, Recognised recognised) {
            if (headcount.compareTo(FEWEST) < 0) {
                merge(headcount, recognised);
            } else {
                showWaiting();
                waiting = line;
                waitingPeople = headcount;
            }
        }

        void finish() {
            if (waiting != null && merged != null && people.compareTo(FEWEST) < 0 && waiting.recognised() != null) {
                merge(waitingPeople, waiting.recognised());
            } else {
                showWaiting();
            }
            if (merged != null) {
                rows.accept(new LineRow(
                        "",
                        SheetKind.PAYROLL,
                        CostCategory.PAYROLL,
                        description,
                        standing,
                        people,
                        null,
                        null,
                        merged,
                        null,
                        null,
                        null,
                        null));
            }
        }

        private void showWaiting() {
            if (waiting != null) {
                show(waiting);
            }
        }

        private void merge(BigDecimal headcount, Recognised recognised) {
            people = people.add(headcount);
            merged = merged == null ? recognised : merged.plus(recognised);
        }
    }
}
