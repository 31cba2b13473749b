package org.truecost.output.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.Figure;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.output.lines.CostLineSheets;
import org.truecost.problem.AmountText;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/** What is recognised by category, summed over the cost lines, with the groups' subtotals and what is not added. */
public final class CategoriesSheet {

    private static final int FIRST_FIGURE = 1;

    /** Rows of the template whose looks are those of a category and of a subtotal; the last is the total's. */
    private static final int PLAIN = 0;

    private static final int SUBTOTAL = 2;

    private final Summary summary;
    private final CostLineSheets lines;
    private final RunRatesSheet runRates;
    private final Area area;
    private final boolean disposed;
    private final Map<CostGroup, Integer> subtotals = new EnumMap<>(CostGroup.class);

    public CategoriesSheet(Summary summary, CostLineSheets lines, RunRatesSheet runRates) {
        this.summary = summary;
        this.lines = lines;
        this.runRates = runRates;
        this.disposed = isDisposed(summary);
        this.area = summary.template().area(TemplatePlace.CATEGORIES);
    }

    /** Makes room for what has left the fleet, where there is any: the other places of the sheet are below. */
    public static void room(Summary summary) {
        if (isDisposed(summary)) {
            Area area = summary.template().area(TemplatePlace.CATEGORIES);
            area.room(area.rows() + 1);
        }
    }

    private static boolean isDisposed(Summary summary) {
        return summary.comparison().categories().containsKey(CostCategory.DISPOSALS);
    }

    /**
     * Writes every category, with or without lines: each group's categories, then their subtotal, last the total. What has left the
     * fleet has a row of its own, where there is any.
     */
    public void write() {
        RowWriter writer = summary.writer(area);
        for (CostGroup group : CostGroup.values()) {
            group(writer, group);
        }
        next(writer, area.rows() - 1)
                .text(summary.values()
                        .text(summary.briefing()
                                .table("categories")
                                .rows()
                                .getLast()
                                .values()
                                .getFirst()));
        figures(writer, comparison().total(), this::sumOfGroups, null);
        apart(summary.writer(TemplatePlace.APART));
    }

    /** The cell of a group's subtotal. */
    Ref of(CostGroup group, Span span, Bound bound) {
        Integer row = subtotals.get(group);
        return at(row == null ? totalRow() : row, span, bound);
    }

    /** The cell of the total. */
    Ref total(Span span, Bound bound) {
        return at(totalRow(), span, bound);
    }

    /** Depreciation and operations. */
    String machines(Span span, Bound bound) {
        return of(CostGroup.DEPRECIATION, span, bound) + "+" + of(CostGroup.OPERATIONS, span, bound);
    }

    private CostComparison comparison() {
        return summary.comparison();
    }

    private int totalRow() {
        return disposed ? area.rows() : area.rows() - 1;
    }

    /** The next row: as it is in the template, or where one more pushes the others down, in the look it has there. */
    private RowWriter next(RowWriter writer, int look) {
        return disposed ? writer.row(look) : writer.next();
    }

    private Ref at(int row, Span span, Bound bound) {
        return area.at(row, FIRST_FIGURE + new Figure(span, bound).position());
    }

    private void group(RowWriter writer, CostGroup group) {
        int first = writer.written();
        List<CostCategory> categories = Arrays.stream(CostCategory.values())
                .filter(category -> category.group() == group && (disposed || category != CostCategory.DISPOSALS))
                .toList();
        for (CostCategory category : categories) {
            Ref name = next(writer, PLAIN).text(summary.words().of("category", category));
            Recognised cost = comparison().categories().getOrDefault(category, Recognised.zero(summary.currency()));
            figures(writer, cost, (span, bound) -> sum(category, name, span, bound), group);
        }
        int last = writer.written() - 1;
        subtotals.put(group, writer.written());
        next(writer, SUBTOTAL).text(summary.words().of(summary.briefing().nameKey(group)));
        figures(
                writer,
                comparison().of(group),
                (span, bound) -> "SUM(" + at(first, span, bound).localTo(at(last, span, bound)) + ")",
                group);
    }

    /** The lines of a category, and what a longer life of the fleet adds to them. */
    private String sum(CostCategory category, Ref name, Span span, Bound bound) {
        String rest = runRates.rest(category, span, bound);
        return lines.sum(span, bound, name) + (rest == null ? "" : "+" + rest);
    }

    private String sumOfGroups(Span span, Bound bound) {
        List<String> cells = new ArrayList<>();
        subtotals.values().forEach(row -> cells.add(at(row, span, bound).local()));
        return String.join("+", cells);
    }

    private void figures(
            RowWriter writer, Recognised cost, BiFunction<Span, Bound, String> formula, @Nullable CostGroup group) {
        for (Figure figure : Figure.ALL) {
            writer.money(formula.apply(figure.span(), figure.bound()), figure.of(cost));
            part(writer, group);
        }
        Ref total = total(Span.LIFE, Bound.BASE);
        Ref own = at(writer.written() - 1, Span.LIFE, Bound.BASE);
        writer.formula("IF(%s=0,0,%s/%s)".formatted(total.local(), own.local(), total.local()), share(cost));
        part(writer, group);
    }

    private void part(RowWriter writer, @Nullable CostGroup group) {
        if (group != null) {
            summary.part(writer, group);
        }
    }

    private BigDecimal share(Recognised cost) {
        BigDecimal whole = comparison().total().life().base().amount();
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : cost.life().base().amount().divide(whole, MathContext.DECIMAL64);
    }

    /** The lines that are shown and not added, one row each. */
    private void apart(RowWriter writer) {
        aside(writer, Treatment.CONTAINED, comparison().contained());
        aside(writer, Treatment.SUPERSEDED, comparison().superseded());
        CostComparison.Uncosted uncosted = comparison().uncosted();
        writer.next()
                .text(summary.words()
                        .of(
                                "sheet.categories.uncosted",
                                Map.of(
                                        "lines",
                                        Long.toString(uncosted.lines()),
                                        "gpus",
                                        AmountText.text(uncosted.gpus()))));
        writer.blank(Figure.BOUNDS.size());
        Estimate constant = comparison().constantCurrency().orElse(null);
        writer.next().text(summary.words().of("sheet.categories.constantCurrency"));
        Figure.BOUNDS.forEach(bound ->
                writer.money(constant == null ? null : constant.at(bound).amount()));
    }

    private void aside(RowWriter writer, Treatment treatment, CostComparison.SetAside aside) {
        writer.next()
                .text(summary.words()
                        .of("sheet.categories." + treatment.name(), Map.of("lines", Long.toString(aside.lines()))));
        for (Bound bound : Figure.BOUNDS) {
            writer.money(
                    lines.sum(Span.LIFE, bound, treatment),
                    aside.life().at(bound).amount());
        }
    }
}
