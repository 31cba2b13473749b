package org.truecost.output.lines;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.money.Bound;
import org.truecost.output.grid.Figure;
import org.truecost.output.grid.LineColumn;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.Span;
import org.truecost.output.grid.Summary;
import org.truecost.output.grid.TemplatePlace;
import org.truecost.report.Lines;

/**
 * Every cost line with the cell it came from, one row each: added lines on sheets of their own, continued on further sheets when
 * one is full, and separately the lines that are contained, replaced or without a price. Each sheet's lines are an Excel table;
 * the sums of the other sheets are formulas over these tables.
 */
public final class CostLineSheets {

    /** Lines on one sheet; a sheet ends at 1,048,576 rows. */
    public static final int MOST_ROWS = 1_000_000;

    /** Lines whose own figures are formulas; of more, only the totals are. */
    public static final int MOST_LIVE = 50_000;

    private static final String ADDED = "CostLines";
    private static final String APART = "LinesApart";

    private final Summary summary;
    private final int mostRows;
    private final List<LineSheet> added = new ArrayList<>();
    private final List<LineSheet> apart = new ArrayList<>();
    private final BiFunction<TemplatePlace, Integer, LineSheet> sheets;
    private final LineWriter writer;

    /** @param sheets begins the first, second … sheet of a place */
    public CostLineSheets(
            Summary summary, LineWriter writer, int mostRows, BiFunction<TemplatePlace, Integer, LineSheet> sheets) {
        this.summary = summary;
        this.writer = writer;
        this.mostRows = mostRows;
        this.sheets = sheets;
        added.add(sheets.apply(TemplatePlace.LINES, 0));
        apart.add(sheets.apply(TemplatePlace.LINES_APART, 0));
    }

    /** Writes every line and makes the tables. */
    public void write(Lines lines) {
        SmallGroups groups = new SmallGroups(
                summary.words().of("sheet.lines.smallGroups"),
                lines.statistics().hidden(),
                line -> lines.workings(line).orElse(null),
                this::row);
        lines.forEach((CostLine line) -> groups.accept(line));
        groups.finish();
        close(added, ADDED);
        close(apart, APART);
    }

    /** The sum of one figure over the lines of a category (the cell that names it). */
    public String sum(Span span, Bound bound, Ref category) {
        return over(
                added,
                ADDED,
                (sheet, table) -> "SUMIFS(%s,%s,%s)"
                        .formatted(
                                sheet.column(table, LineColumn.of(new Figure(span, bound))),
                                sheet.column(table, LineColumn.CATEGORY),
                                category.local()));
    }

    /** The sum of one figure over the lines of a treatment that adds nothing. */
    public String sum(Span span, Bound bound, Treatment treatment) {
        return over(
                apart,
                APART,
                (sheet, table) -> "SUMIFS(%s,%s,%s)"
                        .formatted(
                                sheet.column(table, LineColumn.of(new Figure(span, bound))),
                                sheet.column(table, LineColumn.TREATMENT),
                                Ref.text(summary.words().of("standing", treatment))));
    }

    /** The sum of a column over the lines that are added. */
    public String sum(LineColumn column) {
        return over(added, ADDED, (sheet, table) -> "SUM(" + sheet.column(table, column) + ")");
    }

    /** The sum of a column over the added lines that meet conditions. */
    public String sum(LineColumn column, List<Condition> conditions) {
        return over(
                added,
                ADDED,
                (sheet, table) -> "SUMIFS(" + sheet.column(table, column) + conditions(sheet, table, conditions) + ")");
    }

    /** The sum of a column over the lines that are not added and meet conditions. */
    public String sumApart(LineColumn column, List<Condition> conditions) {
        return over(
                apart,
                APART,
                (sheet, table) -> "SUMIFS(" + sheet.column(table, column) + conditions(sheet, table, conditions) + ")");
    }

    private static String conditions(LineSheet sheet, String table, List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> "," + sheet.column(table, condition.column()) + "," + condition.of())
                .collect(joining());
    }

    /** A column and the criterion that a formula applies to it, {@code ">="&$A7}. */
    public record Condition(LineColumn column, String of) {
        /** The column says just this. */
        public static Condition says(LineColumn column, String text) {
            return new Condition(column, Ref.text(text));
        }
    }

    private static String over(List<LineSheet> sheets, String table, BiFunction<LineSheet, String, String> sum) {
        List<String> sums = new ArrayList<>();
        for (int index = 0; index < sheets.size(); index++) {
            sums.add(sum.apply(sheets.get(index), name(table, index)));
        }
        return String.join("+", sums);
    }

    private static String name(String table, int index) {
        return index == 0 ? table : table + (index + 1);
    }

    private void row(LineRow line) {
        boolean counts = line.treatment() == Treatment.COUNTED;
        List<LineSheet> to = counts ? added : apart;
        if (to.getLast().lines() >= mostRows) {
            to.add(sheets.apply(counts ? TemplatePlace.LINES : TemplatePlace.LINES_APART, to.size()));
        }
        writer.write(to.getLast(), line);
    }

    private static void close(List<LineSheet> sheets, String table) {
        for (int index = 0; index < sheets.size(); index++) {
            sheets.get(index).close(name(table, index));
        }
    }
}
