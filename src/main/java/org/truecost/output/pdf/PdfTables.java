package org.truecost.output.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.truecost.output.chart.PdfSetting;
import org.truecost.output.typeset.ChartCanvas;
import org.truecost.output.typeset.FlowBlock;
import org.truecost.output.typeset.Line;
import org.truecost.output.typeset.LineSetter;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.output.typeset.Run;
import org.truecost.output.typeset.TableRow;
import org.truecost.output.typeset.Tag;
import org.truecost.output.typeset.Tag.Role;
import org.truecost.report.Table;
import org.truecost.report.Table.Weight;
import org.truecost.wording.Excerpt;
import org.truecost.wording.Formats;

/** Sets a table: figures on their decimal points and never broken, hairlines, the heading again on each page. */
final class PdfTables {

    /** The rows a page-bound document has room for; the Excel summary has them all. */
    static final int MOST_ROWS = 40;

    /** A table of so few rows stays on one page. */
    private static final int MOST_KEPT_TOGETHER = 9;

    private static final float TALLEST_KEPT_TOGETHER = 200;

    private static final float HEADING = 0.94f;
    private static final float LEADING = 1.32f;
    private static final float ABOVE = 1.6f;
    private static final float BELOW = 2.4f;
    private static final float STRONG_LINE = 0.9f;

    private final Table table;
    private final PdfSetting setting;
    private final Tag tag;
    private final List<List<String>> cells;
    private final ColumnUnits units;
    private final ColumnWidths widths;

    private PdfTables(Table table, PdfSetting setting, Tag tag) {
        this.table = table;
        this.setting = setting;
        this.tag = tag;
        this.cells = table.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> texts(table, row, setting.formats()))
                .toList();
        this.units = new ColumnUnits(table, setting.briefing().currency());
        this.widths = ColumnWidths.fitting(table, headings(), cells, setting);
    }

    /** @param gap the space above the table */
    static List<FlowBlock> of(Table table, PdfSetting setting, Tag tag, float gap) {
        return new PdfTables(TwoColumns.of(table), setting, tag).set(gap);
    }

    private List<String> headings() {
        return table.headings().stream()
                .map(heading -> setting.labels().words(heading.label()))
                .toList();
    }

    private static List<String> texts(Table table, Table.Row row, Formats formats) {
        return IntStream.range(0, row.values().size())
                .mapToObj(column -> row.weight() == Weight.PLAIN
                                && "heading.change"
                                        .equals(table.headings().get(column).label())
                        ? formats.change(row.values().get(column))
                        : Excerpt.of(formats.cell(row.values().get(column))))
                .toList();
    }

    private List<FlowBlock> set(float gap) {
        TableRow head = head();
        List<FlowBlock> rows = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            rows.add(FlowBlock.of(row(row), 0));
        }
        if (table.rows().size() > cells.size()) {
            rows.add(FlowBlock.of(more(table.rows().size() - cells.size()), 0));
        }
        rows.replaceAll(block -> block.under(head.untagged()));
        rows.addFirst(FlowBlock.of(head, gap).tied());
        double height =
                rows.stream().mapToDouble(block -> block.drawable().height()).sum();
        if (cells.size() <= MOST_KEPT_TOGETHER && height <= TALLEST_KEPT_TOGETHER) {
            return FlowBlock.together(rows);
        }
        rows.set(1, rows.get(1).tied());
        if (rows.size() > 2) {
            rows.set(rows.size() - 2, rows.get(rows.size() - 2).tied());
        }
        return rows;
    }

    /** Headings with their units below, aligned at the bottom line. */
    private TableRow head() {
        Tag row = tag.with(Role.ROW);
        List<TableRow.Cell> set = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            set.add(headingCell(column, row.with(Role.COLUMN_HEADING)));
        }
        int most = set.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        set.replaceAll(cell -> cell.filledAbove(most));
        return row(set, below(STRONG_LINE, setting.theme().ink()));
    }

    private TableRow.Cell headingCell(int column, Tag cell) {
        Style style = new Style(widths.size() * HEADING, true, setting.theme().muted());
        List<Run> runs = new ArrayList<>(List.of(Run.of(headings().get(column), style, cell)));
        units.of(column)
                .ifPresent(unit -> runs.add(Run.of("\n" + unit, new Style(style.size(), false, style.colour()), cell)));
        return cell(column, runs, cell, 0);
    }

    private TableRow row(int index) {
        Weight weight = table.rows().get(index).weight();
        Tag row = tag.with(Role.ROW);
        List<TableRow.Cell> set = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            boolean isKey = isRowHeading(column) || table.headings().get(column).numeric();
            Style style = weight == Weight.PLAIN || !isKey ? plain() : plain().inBold();
            Tag cell = row.with(isRowHeading(column) ? Role.ROW_HEADING : Role.CELL);
            String text = cells.get(index).get(column);
            set.add(cell(column, List.of(Run.of(text, style, cell)), cell, widths.indent(column, text, style)));
        }
        TableRow.Ground ground = below(ChartCanvas.HAIRLINE, setting.theme().rule());
        return row(
                set,
                weight == Weight.TOTAL
                        ? ground.topped(STRONG_LINE, line(setting.theme().ink()))
                        : ground);
    }

    /** The first column; of a list in halves, each half's first. */
    private boolean isRowHeading(int column) {
        return table.headings().indexOf(table.headings().get(column)) == 0;
    }

    private TableRow more(int rows) {
        String words = setting.labels().words("table.more", Map.of("count", rows));
        Tag cell = tag.with(Role.ROW).across(table.headings().size());
        List<Line> lines =
                LineSetter.lines(List.of(Run.of(words, setting.note(), cell)), setting.width(), setting.fonts());
        return row(List.of(new TableRow.Cell(cell, lines, PdfSetting.MARGIN, null)), TableRow.Ground.NONE);
    }

    private TableRow row(List<TableRow.Cell> set, TableRow.Ground ground) {
        return new TableRow(set, widths.size() * LEADING, ABOVE, BELOW, ground);
    }

    /** @param indent how far before the column's end a figure ends, so that its decimal point is aligned with the others' */
    private TableRow.Cell cell(int column, List<Run> runs, Tag cell, float indent) {
        boolean isNumeric = table.headings().get(column).numeric();
        float left = PdfSetting.MARGIN + widths.left(column);
        List<Line> lines = LineSetter.lines(runs, widths.inner(column), setting.fonts());
        return new TableRow.Cell(cell, lines, left, isNumeric ? left + widths.inner(column) - indent : null);
    }

    private TableRow.Ground below(float weight, Color colour) {
        return new TableRow.Ground(List.of(), List.of(), 0, line(colour), weight);
    }

    private List<TableRow.ShadedArea> line(Color colour) {
        return List.of(new TableRow.ShadedArea(PdfSetting.MARGIN, setting.width(), colour));
    }

    private Style plain() {
        return setting.table().sized(widths.size());
    }
}
