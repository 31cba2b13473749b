package org.truecost.output.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.lines.LineLinks;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** Each stated total next to ours, and our own totals calculated in two ways: the differences and their number are formulas. */
public final class ReconciliationSheet {

    private static final int PLACE = 1;
    private static final int STATED = 3;
    private static final int OURS = 4;
    private static final int DIFFERENCE = 5;
    private static final int COUNT_DECIMALS = 6;

    private final Summary summary;
    private final LineLinks links;

    public ReconciliationSheet(Summary summary, LineLinks links) {
        this.summary = summary;
        this.links = links;
    }

    /** Writes the stated totals and our own next to what the other sheets come to. */
    public void write(CategoriesSheet categories, MonthsSheet months, BridgeSheet bridge) {
        List<Table.Row> rows = summary.briefing().table("reconciliation").rows();
        RowWriter writer = summary.writer(TemplatePlace.RECONCILIATION, rows.size());
        int own = rows.size() - 3;
        String life = categories.total(Span.LIFE, Bound.BASE).toString();
        rows.subList(0, own).forEach(row -> stated(writer, row));
        own(writer, rows.get(own), life, months.total());
        own(writer, rows.get(own + 1), life, bridge.arrival());
        open(writer, rows.getLast());
    }

    private void stated(RowWriter writer, Table.Row row) {
        writer.row();
        row.values().subList(0, DIFFERENCE).forEach(value -> summary.values().write(writer, value));
        if (row.values().get(PLACE) instanceof Value.Place place) {
            links.written(place.location(), writer.last());
        }
        Value difference = row.values().get(DIFFERENCE);
        if (difference instanceof Value.Amount amount) {
            Money money = amount.money();
            writer.money(difference(writer, money.decimals()), displayed(money), money.currency());
        } else if (difference instanceof Value.Count count) {
            writer.formula(difference(writer, COUNT_DECIMALS), count.number());
            writer.as("#,##0.##");
        } else {
            summary.values().write(writer, difference);
        }
    }

    private void own(RowWriter writer, Table.Row row, String life, Ref parts) {
        writer.row();
        row.values().subList(0, STATED).forEach(value -> summary.values().write(writer, value));
        writer.money(life, amount(row, STATED));
        writer.money(parts.toString(), amount(row, OURS));
        Money left = row.values().get(DIFFERENCE) instanceof Value.Amount amount
                ? amount.money()
                : Money.zero(summary.currency());
        writer.money(difference(writer, left.decimals()), displayed(left));
    }

    private void open(RowWriter writer, Table.Row row) {
        String differences =
                writer.area().at(0, DIFFERENCE).localTo(writer.area().at(writer.written() - 1, DIFFERENCE));
        writer.row(1);
        row.values().subList(0, DIFFERENCE).forEach(value -> summary.values().write(writer, value));
        writer.formula(
                "COUNTIF(%s,\">0.004\")+COUNTIF(%s,\"<-0.004\")".formatted(differences, differences),
                row.values().getLast() instanceof Value.Count count ? count.number() : BigDecimal.ZERO);
        writer.as("0");
    }

    /** A residue of divisions is neither a difference nor a negative zero. */
    private static BigDecimal displayed(Money difference) {
        return difference.rounded(RoundingMode.HALF_UP);
    }

    /** What is stated, less ours; rounded as it is displayed, so that no residue of floating point is counted. */
    private static String difference(RowWriter writer, int decimals) {
        int row = writer.written() - 1;
        return "ROUND(" + writer.area().at(row, STATED).local() + "-"
                + writer.area().at(row, OURS).local() + "," + decimals + ")";
    }

    private static BigDecimal amount(Table.Row row, int column) {
        return row.values().get(column) instanceof Value.Amount amount
                ? amount.money().amount()
                : BigDecimal.ZERO;
    }
}
