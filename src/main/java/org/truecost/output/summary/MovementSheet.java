package org.truecost.output.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.movement.Movement.Reason;
import org.truecost.movement.YearToDate;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.recognition.CostCategory;
import org.truecost.report.ShownMovements;
import org.truecost.report.ShownMovements.Disclosure;
import org.truecost.report.ShownMovements.MovedLine;
import org.truecost.report.ShownMovements.Pay;
import org.truecost.report.Value;

/**
 * What moved against the month before: the reasons are values of the run, their sums are formulas, and the total is
 * compared with that of the sheet of categories, whose formulas follow the assumptions.
 */
public final class MovementSheet {

    private static final int BEFORE = 1;
    private static final int TOGETHER = 2 + Reason.values().length;
    private static final int NOW = TOGETHER + 1;
    private static final int YEAR_NOW = 4;

    private final Summary summary;

    public MovementSheet(Summary summary) {
        this.summary = summary;
    }

    /** Writes the movements by category, next to the totals of the sheet of categories. */
    public void write(CategoriesSheet categories) {
        Optional<ShownMovements> movements = summary.briefing().movements();
        summary.text(
                TemplatePlace.MOVEMENT_NOTE,
                figure("fiscalYear")
                        .map(year -> note() + summary.words().of("sheet.movement.fiscalYear", Map.of("year", year)))
                        .orElseGet(this::note));
        summary.text(TemplatePlace.MOVEMENT_LINES_NOTE, note());
        if (movements.isPresent()) {
            categories(movements.get(), categories);
            year(movements.get());
            lines(movements.get());
        } else {
            List.of(TemplatePlace.MOVEMENT, TemplatePlace.MOVEMENT_YEAR, TemplatePlace.MOVEMENT_LINES)
                    .forEach(place -> summary.none(summary.writer(place)));
        }
    }

    private String note() {
        Optional<ShownMovements> movements = summary.briefing().movements();
        if (movements.isEmpty()) {
            return figure("noPreviousMonth")
                    .map(month -> summary.words().of("sheet.movement.none", Map.of("month", month)))
                    .orElseGet(() -> summary.words().of("sheet.movement.currency"));
        }
        String key = switch (movements.get().pay()) {
            case NOTHING -> "sheet.movement.withoutPeople";
            case CHANGE -> "sheet.movement.together";
            case REASONS, LINES -> "sheet.movement.compared";
        };
        return summary.words()
                .of(
                        key,
                        Map.of(
                                "month", movements.get().previous().toString(),
                                "revision", Integer.toString(movements.get().revision()),
                                "people",
                                        Integer.toString(
                                                summary.briefing().privacy().fewest()),
                                "currency", summary.currency().getCurrencyCode()));
    }

    private Optional<String> figure(String name) {
        Value value = summary.briefing().figures().get(name);
        return value == null ? Optional.empty() : Optional.of(summary.values().text(value));
    }

    private void categories(ShownMovements movements, CategoriesSheet categories) {
        RowWriter writer =
                summary.writer(TemplatePlace.MOVEMENT, movements.categories().size() + 1);
        for (Map.Entry<CostCategory, Disclosure> category :
                movements.categories().entrySet()) {
            writer.row().text(summary.words().of("category", category.getKey()));
            movement(writer, category.getValue());
            writer.blank(1);
        }
        total(writer, movements, movements.total());
        boolean hasPeople = movements.pay() != Pay.NOTHING;
        String whole = hasPeople
                ? categories.total(Span.MONTH, Bound.BASE).toString()
                : categories.machines(Span.MONTH, Bound.BASE);
        writer.money(
                "ROUND(%s-%s,%d)"
                        .formatted(
                                whole,
                                writer.area().at(writer.written() - 1, NOW).local(),
                                movements.total().now().decimals()),
                BigDecimal.ZERO);
    }

    private void year(ShownMovements movements) {
        RowWriter writer =
                summary.writer(TemplatePlace.MOVEMENT_YEAR, movements.year().size() + 1);
        for (Map.Entry<CostCategory, YearToDate> category : movements.year().entrySet()) {
            writer.row().text(summary.words().of("category", category.getKey()));
            YearToDate year = category.getValue();
            writer.money(year.before().amount());
            writer.money(year.month().amount());
            writer.money(year.late().amount());
            writer.money(across(writer, YEAR_NOW - 1), year.now().amount());
        }
        YearToDate all = movements.yearTotal();
        writer.row(1).text(totalName(movements));
        int column = 1;
        for (Money money : List.of(all.before(), all.month(), all.late())) {
            writer.money(above(writer, column++), money.amount());
        }
        writer.money(across(writer, YEAR_NOW - 1), all.now().amount());
    }

    private void lines(ShownMovements movements) {
        RowWriter writer =
                summary.writer(TemplatePlace.MOVEMENT_LINES, movements.lines().size() + 2);
        for (MovedLine line : movements.lines()) {
            writer.row().text(line.name().isBlank() ? line.id() : line.id() + " · " + line.name());
            movement(writer, line.disclosed());
            writer.text(summary.words().of("category", line.category()));
        }
        writer.row().text(summary.words().of("movement.others"));
        movement(writer, movements.others(movements.lines().size()));
        writer.blank(1);
        total(writer, movements, movements.total());
        writer.blank(1);
    }

    private static void movement(RowWriter writer, Disclosure disclosed) {
        writer.money(disclosed.before().amount());
        for (Reason reason : Reason.values()) {
            writer.money(displayed(disclosed.of(reason)));
        }
        writer.money(displayed(disclosed.together()));
        writer.money(across(writer, TOGETHER), disclosed.now().amount());
    }

    private void total(RowWriter writer, ShownMovements movements, Disclosure total) {
        writer.row(1).text(totalName(movements));
        int column = BEFORE;
        writer.money(above(writer, column++), total.before().amount());
        for (Reason reason : Reason.values()) {
            writer.money(above(writer, column++), total.of(reason).amount());
        }
        writer.money(above(writer, column), total.together().amount());
        writer.money(across(writer, TOGETHER), total.now().amount());
    }

    private String totalName(ShownMovements movements) {
        return summary.words().of(movements.pay() == Pay.NOTHING ? "movement.totalWithoutPeople" : "row.total");
    }

    /** A residue of divisions is not a reason. */
    private static BigDecimal displayed(Money money) {
        return money.isNothing() ? BigDecimal.ZERO : money.amount();
    }

    /** The sum of the row's figures up to a column. */
    private static String across(RowWriter writer, int last) {
        int row = writer.written() - 1;
        return "SUM(" + writer.area().at(row, 1).localTo(writer.area().at(row, last)) + ")";
    }

    /** The sum of a column over the rows written before this one. */
    private static String above(RowWriter writer, int column) {
        return "SUM(" + writer.area().at(0, column).localTo(writer.area().at(writer.written() - 2, column)) + ")";
    }
}
