package org.truecost.output.lines;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Qualifier;
import org.truecost.problem.Location;
import org.truecost.problem.SheetKind;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.Recognised;
import org.truecost.recognition.Workings;
import org.truecost.report.PayPrivacy;

/**
 * A cost line as the summary lists it.
 *
 * @param description in the sender's words; null where the sheet has none
 * @param count GPUs or people
 * @param reference the source the figure was taken from
 * @param place the row it was read from; null where several lines are shown as one
 * @param usefulLife in months; null where the line has a period instead
 * @param workings what its figures are calculated from; null where it states no amount, and where several lines are shown as one
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

    /** @param privacy what may be shown of a payroll line's own texts */
    static LineRow of(CostLine line, @Nullable Workings workings, PayPrivacy privacy) {
        CostRecord record = line.record();
        Attributes attributes = record.attributes();
        return new LineRow(
                privacy.id(record),
                record.source().sheet().kind(),
                line.category(),
                privacy.name(record),
                line.treatment(),
                line.count(),
                attributes.qualifier(),
                line.owner().attributes().allocation(),
                line.recognised(),
                privacy.reference(record),
                record.source().location(),
                line.course() == null
                        ? record.usefulLifeMonths()
                        : line.course().usefulLifeMonths(),
                workings);
    }
}
