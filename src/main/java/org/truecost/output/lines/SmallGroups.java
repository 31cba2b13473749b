package org.truecost.output.lines;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.ledger.Payroll;
import org.truecost.problem.SheetKind;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Recognised;
import org.truecost.recognition.Workings;
import org.truecost.report.HiddenPay;

/**
 * Payroll as others may read it: the groups that are not shown individually become one line, so that no line reveals a person's
 * pay. The sums do not change.
 */
final class SmallGroups implements Consumer<CostLine> {

    private final String description;
    private final HiddenPay hidden;
    private final Function<CostLine, @Nullable Workings> workings;
    private final Consumer<LineRow> rows;
    private final Map<Treatment, Merged> merged = new EnumMap<>(Treatment.class);

    /** Several groups as one. */
    private record Merged(BigDecimal people, Recognised cost) {
        Merged plus(Merged other) {
            return new Merged(people.add(other.people), cost.plus(other.cost));
        }
    }

    /**
     * Passes lines on as rows.
     *
     * @param description of the line that combines the small groups
     * @param hidden the groups that are not shown; it must have seen every line
     */
    SmallGroups(
            String description,
            HiddenPay hidden,
            Function<CostLine, @Nullable Workings> workings,
            Consumer<LineRow> rows) {
        this.description = description;
        this.hidden = hidden;
        this.workings = workings;
        this.rows = rows;
    }

    @Override
    public void accept(CostLine line) {
        Recognised cost = line.recognised();
        if (cost != null && line.record() instanceof Payroll payroll && hidden.hides(line)) {
            merged.merge(line.treatment(), new Merged(payroll.people(), cost), Merged::plus);
        } else {
            rows.accept(LineRow.of(line, workings.apply(line), hidden.privacy()));
        }
    }

    /** Shows what was held back; to be called after the last line. */
    void finish() {
        merged.forEach((treatment, group) -> rows.accept(new LineRow(
                "",
                SheetKind.PAYROLL,
                CostCategory.PAYROLL,
                description,
                treatment,
                group.people(),
                null,
                null,
                group.cost(),
                null,
                null,
                null,
                null)));
    }
}
