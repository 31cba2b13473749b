package org.truecost.output.lines;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostCategory;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.Recognised;
import org.truecost.cost.Workings;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.problem.Location;
import org.truecost.problem.SheetKind;

/**
 * A cost line as the summary lists it.
 *
 * @param description in the sender's words; null where the sheet has none
 * @param count GPUs or people
 * @param reference the source the figure was taken from
 * @param place the row it was read from; null where several lines are shown as one
 * @param usefulLife in months; null where the line has a period instead
 * @param workings what its figures are reckoned from; null where it states no amount, and where several lines are shown as one
 */
record LineRow(
        String id,
        SheetKind kind,
        CostCategory category,
        @Nullable String description,
        Treatment treatment,
        @Nullable BigDecimal count,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal allocation,
        @Nullable Recognised recognised,
        @Nullable String reference,
        @Nullable Location place,
        @Nullable Integer usefulLife,
        @Nullable Workings workings) {

    static LineRow of(CostLine line, @Nullable Workings workings) {
        Attributes attributes = line.record().attributes();
        return new LineRow(
                line.record().id(),
                line.record().source().sheet().kind(),
                line.category(),
                description(line),
                line.treatment(),
                count(line),
                attributes.qualifier(),
                attributes.allocation(),
                line.recognised(),
                attributes.reference(),
                line.record().source().location(),
                usefulLife(line),
                workings);
    }

    private static @Nullable Integer usefulLife(CostLine line) {
        return switch (line.record()) {
            case GpuPurchase purchase -> purchase.usefulLifeMonths();
            case ServerCapex asset -> asset.usefulLifeMonths();
            case OperatingExpense expense -> null;
            case Payroll payroll -> null;
        };
    }

    private static @Nullable String description(CostLine line) {
        return switch (line.record()) {
            case GpuPurchase purchase -> purchase.model();
            case ServerCapex asset -> asset.description();
            case OperatingExpense expense -> expense.description();
            case Payroll payroll -> payroll.role();
        };
    }

    private static @Nullable BigDecimal count(CostLine line) {
        return switch (line.record()) {
            case GpuPurchase purchase -> purchase.quantity();
            case ServerCapex asset -> asset.gpuCount();
            case OperatingExpense expense -> null;
            case Payroll payroll -> payroll.headcount();
        };
    }
}
