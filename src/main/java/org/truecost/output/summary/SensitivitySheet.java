package org.truecost.output.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.truecost.cost.Scope;
import org.truecost.cost.Sensitivity;
import org.truecost.money.Bound;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.report.Table;
import org.truecost.report.Value;

/**
 * The result as this workbook calculates it now, and the cases of the run: each is one assumption changed and all else as stated,
 * kept as a value to compare with. What a reader changes among the assumptions shows in the first row.
 */
public final class SensitivitySheet {

    private static final int PROJECTION = 5;

    private final Summary summary;
    private final RunRatesSheet runRates;

    public SensitivitySheet(Summary summary, RunRatesSheet runRates) {
        this.summary = summary;
        this.runRates = runRates;
    }

    /** Writes the current result as formulas over the ladder and the categories, and the cases of the run as values. */
    public void write(LadderSheet ladder, CategoriesSheet categories) {
        List<Table.Row> rows = summary.briefing().table("sensitivity").rows();
        RowWriter writer = summary.writer(TemplatePlace.SENSITIVITY, rows.size() + 1);
        Sensitivity.Case stated = summary.comparison().sensitivity().stated();
        live(writer, stated, ladder, categories);
        for (Table.Row row : rows) {
            writer.row();
            cells(row.values(), stated.projection() != null)
                    .forEach(value -> summary.values().write(writer, value));
            writer.empty();
        }
    }

    private void live(RowWriter writer, Sensitivity.Case stated, LadderSheet ladder, CategoriesSheet categories) {
        writer.row(1).text(summary.words().of("sheet.sensitivity.live"));
        writer.blank(1);
        for (Span span : Span.values()) {
            writer.money(
                    categories.total(span, Bound.BASE).toString(),
                    span.of(stated.cost()).base().amount());
        }
        String projection = runRates.projection();
        if (projection == null || stated.projection() == null) {
            writer.blank(1);
        } else {
            writer.money(projection, stated.projection().base().amount());
        }
        if (stated.costPerHour() == null) {
            writer.blank(1);
        } else {
            writer.formula(
                    ladder.ownedHour().toString(), stated.costPerHour().base().amount());
        }
        BigDecimal times = stated.timesHeadline();
        if (times != null) {
            writer.formula(ladder.timesHeadline(Scope.S4).toString(), times);
        }
        writer.empty();
    }

    /** The column of the projection stays empty where there is none. */
    private static List<Value> cells(List<Value> values, boolean projected) {
        List<Value> cells = new ArrayList<>(values);
        if (!projected) {
            cells.add(PROJECTION, new Value.Blank());
        }
        return cells;
    }
}
