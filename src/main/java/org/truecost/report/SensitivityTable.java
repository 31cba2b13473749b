package org.truecost.report;

import java.math.BigDecimal;
import org.truecost.cost.Sensitivity;
import org.truecost.cost.Sensitivity.Assumption;
import org.truecost.money.Estimate;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Label;

/** The table of how the result moves with one assumption at a time, base amounts; the result as stated stands first. */
final class SensitivityTable {

    private SensitivityTable() {}

    static Table of(Sensitivity sensitivity) {
        TableDraft draft = TableDraft.named("sensitivity")
                .words("assumption")
                .figures("value", "month", "toDate", "life", "ownedHour", "timesHeadline");
        row(draft, Weight.STRONG, new Label("sensitivity.stated"), new Blank(), sensitivity.stated());
        for (Sensitivity.Case one : sensitivity.cases()) {
            Assumption assumption = Values.present(one.assumption());
            row(draft, Weight.PLAIN, new Label("sensitivity." + assumption), value(assumption, one.value()), one);
        }
        return draft.done();
    }

    private static void row(TableDraft draft, Weight weight, Value name, Value value, Sensitivity.Case one) {
        Estimate hour = one.costPerHour();
        draft.row(
                weight,
                name,
                value,
                new Amount(one.cost().month().base()),
                new Amount(one.cost().toDate().base()),
                new Amount(one.cost().life().base()),
                hour == null ? new Blank() : new Value.UnitAmount(hour.base()),
                new Value.Times(one.timesHeadline()));
    }

    /** Months as they are, a part as a share, a factor by how much it is off. */
    private static Value value(Assumption assumption, BigDecimal value) {
        return switch (assumption) {
            case USEFUL_LIFE -> new Value.Count(value);
            case UTILISATION, ALLOCATION -> new Value.Share(value);
            case EXCHANGE -> new Value.Share(value.subtract(BigDecimal.ONE));
        };
    }
}
