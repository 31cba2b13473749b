package org.truecost.report;

import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Sensitivity;
import org.truecost.cost.Sensitivity.Assumption;
import org.truecost.money.Estimate;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value.Amount;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Label;

/** The table of how the result moves with one assumption at a time, base amounts; the result as stated comes first. */
final class SensitivityTable {

    private static final Comparator<Sensitivity.Case> VALUE = Comparator.comparing(Sensitivity.Case::value);

    private SensitivityTable() {}

    /** Every case. */
    static Table of(Sensitivity sensitivity) {
        return table("sensitivity", sensitivity.stated(), sensitivity.cases());
    }

    /** For a page that has no room for each of them: an assumption's lowest and highest value. */
    static Table bounds(Sensitivity sensitivity) {
        Map<Assumption, List<Sensitivity.Case>> cases = sensitivity.cases().stream()
                .collect(Collectors.groupingBy(one -> Values.present(one.assumption()), TreeMap::new, toList()));
        List<Sensitivity.Case> bounds = cases.values().stream()
                .flatMap(of -> Stream.of(Collections.min(of, VALUE), Collections.max(of, VALUE)))
                .toList();
        return table("sensitivityBounds", sensitivity.stated(), bounds);
    }

    private static Table table(String name, Sensitivity.Case stated, List<Sensitivity.Case> cases) {
        boolean statedOnly = stated.projection() != null;
        TableDraft draft = TableDraft.named(name)
                .words("assumption")
                .figures("value", "month", "toDate", statedOnly ? "lifeStated" : "life");
        if (statedOnly) {
            draft.figures("projection");
        }
        draft.figures("ownedHour");
        if (stated.timesHeadline() != null) {
            draft.figures("timesHeadline");
        }
        Label first = new Label(statedOnly ? "sensitivity.statedOnly" : "sensitivity.stated");
        draft.row(Weight.STRONG, row(first, new Blank(), stated, statedOnly));
        for (Sensitivity.Case one : cases) {
            Assumption assumption = Values.present(one.assumption());
            Label changed = new Label("sensitivity." + assumption);
            draft.row(Weight.PLAIN, row(changed, value(assumption, one.value()), one, statedOnly));
        }
        return draft.done();
    }

    /** The projection, where there is one, has a column of its own and is in none of the others (cost-model.md, rule 22). */
    private static List<Value> row(Value name, Value value, Sensitivity.Case one, boolean statedOnly) {
        List<Value> values = new ArrayList<>(List.of(
                name,
                value,
                new Amount(one.cost().month().base()),
                new Amount(one.cost().toDate().base()),
                new Amount(one.cost().life().base())));
        if (statedOnly) {
            values.add(amount(one.projection()));
        }
        Estimate hour = one.costPerHour();
        values.add(hour == null ? new Blank() : new Value.UnitAmount(hour.base()));
        BigDecimal times = one.timesHeadline();
        if (times != null) {
            values.add(new Value.Times(times));
        }
        return values;
    }

    private static Value amount(@Nullable Estimate amount) {
        return amount == null ? new Blank() : new Amount(amount.base());
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
