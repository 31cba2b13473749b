package org.truecost.output.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.lines.LineLinks;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** Each stated total beside ours, and our own totals by two ways: the differences are formulas, and so is how many there are. */
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

    public void write(CategoriesSheet categories, MonthsSheet months, BridgeSheet bridge) {
        List<Table.Row> rows = summary.briefing().table("reconciliation").rows();
        RowWriter pen = summary.pen(TemplatePlace.RECONCILIATION, rows.size());
        int own = rows.size() - 3;
        String life = categories.total(Span.LIFE, Bound.BASE).toString();
        rows.subList(0, own).forEach(row -> stated(pen, row));
        own(pen, rows.get(own), life, months.total());
        own(pen, rows.get(own + 1), life, bridge.arrival());
        open(pen, rows.getLast());
    }

    private void stated(RowWriter pen, Table.Row row) {
        pen.row();
        row.values().subList(0, DIFFERENCE).forEach(value -> summary.values().write(pen, value));
        if (row.values().get(PLACE) instanceof Value.Place place) {
            links.written(place.location(), pen.last());
        }
        Value difference = row.values().get(DIFFERENCE);
        if (difference instanceof Value.Amount amount) {
            Money money = amount.money();
            pen.money(difference(pen, money.decimals()), displayed(money), money.currency());
        } else if (difference instanceof Value.Count count) {
            pen.formula(difference(pen, COUNT_DECIMALS), count.number());
            pen.as("#,##0.##");
        } else {
            summary.values().write(pen, difference);
        }
    }

    private void own(RowWriter pen, Table.Row row, String life, Ref parts) {
        pen.row();
        row.values().subList(0, STATED).forEach(value -> summary.values().write(pen, value));
        pen.money(life, amount(row, STATED));
        pen.money(parts.toString(), amount(row, OURS));
        Money left = row.values().get(DIFFERENCE) instanceof Value.Amount amount
                ? amount.money()
                : Money.zero(summary.currency());
        pen.money(difference(pen, left.decimals()), displayed(left));
    }

    private void open(RowWriter pen, Table.Row row) {
        String differences = pen.area().at(0, DIFFERENCE).localTo(pen.area().at(pen.written() - 1, DIFFERENCE));
        pen.row(1);
        row.values().subList(0, DIFFERENCE).forEach(value -> summary.values().write(pen, value));
        pen.formula(
                "COUNTIF(%s,\">0.004\")+COUNTIF(%s,\"<-0.004\")".formatted(differences, differences),
                row.values().getLast() instanceof Value.Count count ? count.number() : BigDecimal.ZERO);
        pen.as("0");
    }

    /** A residue of divisions is no difference, and no negative zero. */
    private static BigDecimal displayed(Money difference) {
        return difference.rounded(RoundingMode.HALF_UP);
    }

    /** What is stated, less ours; rounded as it is displayed, so that no residue of floating point is counted. */
    private static String difference(RowWriter pen, int decimals) {
        int row = pen.written() - 1;
        return "ROUND(" + pen.area().at(row, STATED).local() + "-"
                + pen.area().at(row, OURS).local() + "," + decimals + ")";
    }

    private static BigDecimal amount(Table.Row row, int column) {
        return row.values().get(column) instanceof Value.Amount amount
                ? amount.money().amount()
                : BigDecimal.ZERO;
    }
}
