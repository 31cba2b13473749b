package org.truecost.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.truecost.cost.CostCategory;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostGroup;
import org.truecost.cost.CostLine.Standing;
import org.truecost.cost.Recognised;
import org.truecost.ledger.Figures;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;

/** What is recognised by category, summed over the cost lines, with the groups' subtotals and what is not added. */
final class CategoriesSheet {

    static final int[] WIDTHS = {34, 18, 18, 18, 18, 18, 18, 18, 18, 18, 12};

    private static final int FIRST_FIGURE = 1;

    private final Pen pen;
    private final SheetWords words;
    private final CostComparison comparison;
    private final CostLineSheets lines;
    private final Map<CostGroup, Integer> subtotals = new EnumMap<>(CostGroup.class);
    private int totalRow;

    CategoriesSheet(Pen pen, SheetWords words, CostComparison comparison, CostLineSheets lines) {
        this.pen = pen;
        this.words = words;
        this.comparison = comparison;
        this.lines = lines;
    }

    void write(String subtitle) {
        pen.title(words.of("sheet.categories"), subtitle);
        headings();
        totalRow = pen.rows() + comparison.categories().size() + CostGroup.values().length;
        for (CostGroup group : CostGroup.values()) {
            group(group);
        }
        total();
        asides();
    }

    /** The cell of a group's subtotal. */
    Ref of(CostGroup group, Span span, Bound bound) {
        return at(subtotals.getOrDefault(group, totalRow), span, bound);
    }

    /** The cell of the total. */
    Ref total(Span span, Bound bound) {
        return at(totalRow, span, bound);
    }

    private Ref at(int row, Span span, Bound bound) {
        return new Ref(pen.sheetName(), row, FIRST_FIGURE + new Figure(span, bound).position());
    }

    private void headings() {
        FigureHeadings.bands(pen.row().blank(1, Look.of(Weight.PLAIN, Form.TEXT)), words);
        pen.row(24).text(words.of("sheet.categories.category"), Look.of(Weight.HEADING, Form.TEXT));
        FigureHeadings.bounds(pen, words);
        pen.text(words.of("sheet.categories.share"), Look.of(Weight.HEADING, Form.RIGHT));
        pen.freeze(1);
    }

    private void group(CostGroup group) {
        List<Integer> rows = new ArrayList<>();
        comparison.categories().forEach((category, recognised) -> {
            if (category.group() == group) {
                rows.add(category(category, recognised));
            }
        });
        subtotals.put(group, pen.rows());
        pen.row(18).text(words.of("group", group), Look.of(Weight.SUBTOTAL, Form.TEXT));
        figures(
                Weight.SUBTOTAL,
                comparison.of(group),
                (span, bound) -> rows.isEmpty()
                        ? "0"
                        : "SUM(" + at(rows.getFirst(), span, bound).localTo(at(rows.getLast(), span, bound)) + ")");
    }

    private int category(CostCategory category, Recognised recognised) {
        Ref name = pen.row().text(words.of("category", category), Look.of(Weight.PLAIN, Form.TEXT));
        figures(Weight.PLAIN, recognised, (span, bound) -> lines.sum(span, bound, name, Standing.COUNTED));
        return name.row();
    }

    private void total() {
        pen.row(20).text(words.of("row.total"), Look.of(Weight.TOTAL, Form.TEXT));
        figures(
                Weight.TOTAL,
                comparison.total(),
                (span, bound) -> subtotals.values().stream()
                        .map(row -> at(row, span, bound).local())
                        .reduce((left, right) -> left + "+" + right)
                        .orElse("0"));
    }

    private void figures(Weight weight, Recognised recognised, BiFunction<Span, Bound, String> formula) {
        for (Figure figure : Figure.ALL) {
            pen.formula(
                    formula.apply(figure.span(), figure.bound()), figure.of(recognised), Look.of(weight, Form.AMOUNT));
        }
        share(weight, recognised);
    }

    private void share(Weight weight, Recognised recognised) {
        BigDecimal whole = comparison.total().life().base().amount();
        BigDecimal share = whole.signum() == 0
                ? BigDecimal.ZERO
                : recognised.life().base().amount().divide(whole, MathContext.DECIMAL64);
        Ref total = total(Span.LIFE, Bound.BASE);
        Ref own = new Ref(pen.sheetName(), pen.rows() - 1, total.column());
        pen.formula(
                "IF(" + total.local() + "=0,0," + own.local() + "/" + total.local() + ")",
                share,
                Look.of(weight, Form.SHARE));
    }

    /** What is shown and not added. */
    private void asides() {
        pen.row();
        pen.row(22).text(words.of("sheet.categories.asides"), Look.of(Weight.SECTION, Form.TEXT));
        aside(Standing.CONTAINED, comparison.contained());
        aside(Standing.SUPERSEDED, comparison.superseded());
        pen.row()
                .text(
                        words.of(
                                "sheet.categories.uncosted",
                                Map.of(
                                        "lines",
                                        Long.toString(comparison.uncosted().lines()),
                                        "gpus",
                                        Figures.text(comparison.uncosted().gpus()))),
                        Look.of(Weight.PLAIN, Form.TEXT));
        comparison.constantCurrency().ifPresent(this::constantCurrency);
        pen.row();
        pen.row().text(words.of("sheet.rounding"), Look.of(Weight.NOTE, Form.TEXT));
    }

    private void aside(Standing standing, CostComparison.SetAside aside) {
        pen.row()
                .text(
                        words.of("sheet.categories." + standing.name(), Map.of("lines", Long.toString(aside.lines()))),
                        Look.of(Weight.PLAIN, Form.TEXT));
        pen.blank(lifeOffset(), Look.of(Weight.PLAIN, Form.TEXT));
        for (Bound bound : Figure.BOUNDS) {
            pen.formula(
                    lines.sum(Span.LIFE, bound, standing),
                    aside.life().at(bound).amount(),
                    Look.of(Weight.PLAIN, Form.AMOUNT));
        }
    }

    private void constantCurrency(Estimate life) {
        pen.row().text(words.of("sheet.categories.constantCurrency"), Look.of(Weight.PLAIN, Form.TEXT));
        pen.blank(lifeOffset(), Look.of(Weight.PLAIN, Form.TEXT));
        for (Bound bound : Figure.BOUNDS) {
            pen.number(life.at(bound).amount(), Look.of(Weight.PLAIN, Form.AMOUNT));
        }
    }

    private static int lifeOffset() {
        return new Figure(Span.LIFE, Bound.LOW).position();
    }
}
