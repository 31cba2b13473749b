package org.truecost.output;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine.Standing;
import org.truecost.money.Bound;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;

/**
 * Every cost line with the cell it came from, one row each; past {@link #MOST_ROWS} on a further sheet. The sums of the
 * other sheets are formulas over these rows.
 */
final class CostLineSheets {

    /** Lines on one sheet; a sheet ends at 1,048,576 rows. */
    static final int MOST_ROWS = 1_000_000;

    static final int[] WIDTHS = {14, 18, 16, 34, 22, 11, 11, 11, 18, 18, 18, 18, 18, 18, 18, 18, 18, 34, 22, 20, 8};

    private static final int CATEGORY = 2;
    private static final int STANDING = 4;
    private static final int FIRST_FIGURE = 8;
    private static final List<String> HEADINGS =
            List.of("id", "kind", "category", "description", "standing", "qualifier", "count", "allocation");
    private static final List<String> PROVENANCE = List.of("reference", "workbook", "sheet", "cell");

    private final SheetWords words;
    private final String subtitle;
    private final IntFunction<Pen> pens;
    private final int mostRows;
    private final List<Pen> sheets = new ArrayList<>();
    private int headingRow;

    /** @param pens begins the first, second … sheet of lines */
    CostLineSheets(SheetWords words, String subtitle, int mostRows, IntFunction<Pen> pens) {
        this.words = words;
        this.subtitle = subtitle;
        this.mostRows = mostRows;
        this.pens = pens;
        begin();
    }

    /** Writes every line and closes the sheets. */
    void write(Lines lines) {
        SmallGroups rows = new SmallGroups(words.of("sheet.lines.smallGroups"), this::row);
        lines.forEach(rows);
        rows.finish();
        for (Pen sheet : sheets) {
            sheet.filter(headingRow, WIDTHS.length - 1);
        }
    }

    /** The sum of one figure over the lines of a category (the cell that names it) and a standing. */
    String sum(Span span, Bound bound, Ref category, Standing standing) {
        return sheets.stream()
                .map(sheet -> "SUMIFS(%s,%s,%s,%s,\"%s\")"
                        .formatted(
                                column(sheet, figure(span, bound)),
                                column(sheet, CATEGORY),
                                category.local(),
                                column(sheet, STANDING),
                                word(standing)))
                .collect(joining("+"));
    }

    /** The sum of one figure over the lines of a standing. */
    String sum(Span span, Bound bound, Standing standing) {
        return sheets.stream()
                .map(sheet -> "SUMIFS(%s,%s,\"%s\")"
                        .formatted(column(sheet, figure(span, bound)), column(sheet, STANDING), word(standing)))
                .collect(joining("+"));
    }

    private static int figure(Span span, Bound bound) {
        return FIRST_FIGURE + new Figure(span, bound).position();
    }

    private String word(Standing standing) {
        return words.of("standing", standing).replace("\"", "\"\"");
    }

    private String column(Pen sheet, int column) {
        Ref first = new Ref(sheet.sheetName(), headingRow + 1, column);
        return first.to(new Ref(sheet.sheetName(), Math.max(headingRow + 1, sheet.rows() - 1), column));
    }

    private void begin() {
        Pen pen = pens.apply(sheets.size());
        sheets.add(pen);
        pen.title(words.of("sheet.lines"), subtitle);
        FigureHeadings.bands(pen.row().blank(FIRST_FIGURE, Look.of(Weight.PLAIN, Form.TEXT)), words);
        pen.row(30);
        headingRow = pen.rows() - 1;
        HEADINGS.forEach(name -> pen.text(
                words.of("sheet.lines." + name),
                Look.of(Weight.HEADING, List.of("count", "allocation").contains(name) ? Form.RIGHT : Form.TEXT)));
        FigureHeadings.bounds(pen, words);
        PROVENANCE.forEach(name -> pen.text(words.of("sheet.lines." + name), Look.of(Weight.HEADING, Form.TEXT)));
        pen.freeze(1);
        pen.printAcrossTwoPages();
    }

    private void row(LineRow line) {
        if (sheets.getLast().rows() - headingRow > mostRows) {
            begin();
        }
        Pen pen = sheets.getLast().row();
        Weight weight = line.standing() == Standing.COUNTED ? Weight.PLAIN : Weight.FAINT;
        Look text = Look.of(weight, Form.TEXT);
        pen.text(line.id(), text);
        pen.text(words.of(line.kind().words()), text);
        pen.text(words.of("category", line.category()), text);
        pen.text(orEmpty(line.description()), text);
        pen.text(words.of("standing", line.standing()), text);
        pen.text(line.qualifier() == null ? "" : words.of(line.qualifier().words()), text);
        pen.number(line.count(), Look.of(weight, Form.COUNT));
        pen.number(line.allocation(), Look.of(weight, Form.SHARE));
        figures(pen, line, Look.of(weight, Form.AMOUNT));
        pen.text(orEmpty(line.reference()), text);
        pen.text(line.place() == null ? "" : line.place().workbook(), text);
        pen.text(line.place() == null ? "" : orEmpty(line.place().sheet()), text);
        pen.text(line.place() == null ? "" : orEmpty(line.place().cell()), text);
    }

    private static void figures(Pen pen, LineRow line, Look look) {
        for (Figure figure : Figure.ALL) {
            pen.number(line.recognised() == null ? null : figure.of(line.recognised()), look);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
