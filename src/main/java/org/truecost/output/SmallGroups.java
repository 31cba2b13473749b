package org.truecost.output;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.truecost.report.PayPrivacy;

/**
 * Payroll as it may be read by others: groups of too few people become one line, so that nobody's pay can be read off a line
 * of its own. Where all the small groups together are still too few, the last larger group joins them. The sums stay what they are.
 */
final class SmallGroups implements Consumer<CostLine> {

    private final PayPrivacy privacy;
    private final String description;
    private final Function<CostLine, @Nullable Workings> workings;
    private final Consumer<LineRow> rows;
    private final Map<Standing, Group> groups = new EnumMap<>(Standing.class);

    /** @param description of the line that stands for the small groups */
    SmallGroups(
            PayPrivacy privacy,
            String description,
            Function<CostLine, @Nullable Workings> workings,
            Consumer<LineRow> rows) {
        this.privacy = privacy;
        this.description = description;
        this.workings = workings;
        this.rows = rows;
    }

    @Override
    public void accept(CostLine line) {
        if (line.record() instanceof Payroll payroll && line.recognised() != null) {
            groups.computeIfAbsent(line.standing(), Group::new).add(line, payroll, line.recognised());
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
        /** The merged lines' positions, each once: one over several periods is the same people. No more once they are enough. */
        private final Map<String, BigDecimal> positions = new HashMap<>();

        private @Nullable Recognised merged;
        /** The last larger group so far, which waits for whether the small ones need it. */
        private @Nullable CostLine waiting;

        private @Nullable Payroll waitingPayroll;

        Group(Standing standing) {
            this.standing = standing;
        }

        void add(CostLine line, Payroll payroll, Recognised recognised) {
            if (privacy.isFew(payroll.headcount())) {
                merge(payroll, recognised);
            } else {
                showWaiting();
                waiting = line;
                waitingPayroll = payroll;
            }
        }

        void finish() {
            if (waiting != null
                    && waitingPayroll != null
                    && merged != null
                    && areFew()
                    && waiting.recognised() != null) {
                merge(waitingPayroll, waiting.recognised());
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

        private boolean areFew() {
            return privacy.isFew(positions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private void merge(Payroll payroll, Recognised recognised) {
            people = people.add(payroll.headcount());
            if (areFew()) {
                positions.merge(payroll.id(), payroll.headcount(), BigDecimal::max);
            }
            merged = merged == null ? recognised : merged.plus(recognised);
        }
    }
}
