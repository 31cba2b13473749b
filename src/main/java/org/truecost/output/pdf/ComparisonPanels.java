package org.truecost.output.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.truecost.output.chart.PdfSetting;
import org.truecost.output.typeset.FlowBlock;
import org.truecost.output.typeset.Line;
import org.truecost.output.typeset.LineSetter;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.output.typeset.Run;
import org.truecost.output.typeset.TableRow;
import org.truecost.output.typeset.Tag;
import org.truecost.output.typeset.Tag.Role;
import org.truecost.report.Table;
import org.truecost.wording.Excerpt;

/**
 * Headline and true cost as two panels of the same size and weight, saying the same things of both (cost-model.md, rule 11); without a
 * headline the cost to date and that of the whole life.
 */
final class ComparisonPanels {

    private static final float GUTTER = 12;
    private static final float LABEL = 58;
    private static final float PADDING = 10;
    private static final float LARGEST = 24;
    private static final float SMALLEST = 6;

    /** What is said about each side; the tables further on have all of it. */
    private static final int MOST_LINES = 2;

    private static final float BAR = 3;
    private static final float LEADING = 1.35f;

    private final PdfSetting setting;
    private final Table table;
    private final Tag tag;
    private final float panel;

    private ComparisonPanels(PdfSetting setting, Tag tag) {
        this.setting = setting;
        this.table = setting.briefing().table("comparison");
        this.tag = tag;
        this.panel = (setting.width() - LABEL - GUTTER) / 2;
    }

    static List<FlowBlock> of(PdfSetting setting, Tag tag) {
        return new ComparisonPanels(setting, tag).set();
    }

    private List<FlowBlock> set() {
        List<FlowBlock> blocks = new ArrayList<>(List.of(FlowBlock.of(head(), 8)));
        blocks.add(FlowBlock.of(amounts(table.rows().getFirst()), 0));
        blocks.add(FlowBlock.of(exactly(table.rows().getFirst()), 0));
        int last = table.rows().size() - 1;
        for (int row = 1; row <= last; row++) {
            blocks.add(FlowBlock.of(aspect(table.rows().get(row), row == last), 0));
        }
        return FlowBlock.together(blocks);
    }

    private TableRow head() {
        Tag row = tag.with(Role.ROW);
        List<TableRow.Cell> cells = List.of(
                new TableRow.Cell(row.with(Role.CELL), List.of(), PdfSetting.MARGIN, null),
                name(row, 1, first()),
                name(row, 2, setting.theme().trueCost()));
        List<TableRow.ShadedArea> bars = List.of(
                new TableRow.ShadedArea(left(1), panel, first()),
                new TableRow.ShadedArea(left(2), panel, setting.theme().trueCost()));
        return row(cells, setting.body().size(), 8, 0).onto(ground().topped(BAR, bars));
    }

    /** The colour of the first panel. */
    private Color first() {
        return setting.briefing().hasHeadline()
                ? setting.theme().headline()
                : setting.theme().trueCost();
    }

    private TableRow.Cell name(Tag row, int column, Color colour) {
        String words = setting.labels().words(table.headings().get(column).label());
        return cell(
                row.with(Role.COLUMN_HEADING),
                column,
                words,
                new Style(setting.body().size(), true, colour));
    }

    /** Both amounts in one size, the largest in which neither breaks. */
    private TableRow amounts(Table.Row said) {
        float size = LARGEST;
        while (size > SMALLEST && (tooWide(said, 1, size) || tooWide(said, 2, size))) {
            size -= 0.5f;
        }
        Tag row = tag.with(Role.ROW);
        Style style = setting.title().sized(size);
        return row(
                List.of(
                        label(row, said),
                        cell(row.with(Role.CELL), 1, shortly(said, 1), style),
                        cell(row.with(Role.CELL), 2, shortly(said, 2), style)),
                size,
                0,
                3);
    }

    private boolean tooWide(Table.Row said, int column, float size) {
        return setting.fonts().width(shortly(said, column), setting.title().sized(size)) > panel - 2 * PADDING;
    }

    private String shortly(Table.Row said, int column) {
        return setting.formats().prose(said.values().get(column));
    }

    private TableRow exactly(Table.Row said) {
        Tag row = tag.with(Role.ROW);
        String words = setting.labels().words("comparison.exact");
        return row(
                List.of(
                        cell(row.with(Role.ROW_HEADING), 0, words, setting.note()),
                        cell(row.with(Role.CELL), 1, exact(said, 1), setting.table()),
                        cell(row.with(Role.CELL), 2, exact(said, 2), setting.table())),
                setting.table().size(),
                1,
                2);
    }

    private String exact(Table.Row said, int column) {
        return setting.formats().exact(said.values().get(column));
    }

    private TableRow aspect(Table.Row said, boolean isLast) {
        Tag row = tag.with(Role.ROW);
        return row(
                List.of(label(row, said), value(row, said, 1), value(row, said, 2)),
                setting.table().size(),
                1,
                isLast ? PADDING - 3 : 2);
    }

    private TableRow.Cell label(Tag row, Table.Row said) {
        return cell(
                row.with(Role.ROW_HEADING),
                0,
                setting.formats().cell(said.values().getFirst()),
                setting.note());
    }

    private TableRow.Cell value(Tag row, Table.Row said, int column) {
        String words = Excerpt.asFits(
                setting.formats().cell(said.values().get(column)),
                text -> cell(row, column, text, setting.table()).lines().size() <= MOST_LINES);
        return cell(row.with(Role.CELL), column, words, setting.table());
    }

    private TableRow.Cell cell(Tag cell, int column, String text, Style style) {
        float padding = column == 0 ? 0 : PADDING;
        float width = (column == 0 ? LABEL : panel - PADDING) - padding;
        List<Line> lines = LineSetter.lines(List.of(Run.of(text, style, cell)), width, setting.fonts());
        return new TableRow.Cell(cell, lines, left(column) + padding, null);
    }

    private TableRow row(List<TableRow.Cell> cells, float size, float above, float below) {
        return new TableRow(cells, size * LEADING, above, below, ground());
    }

    private TableRow.Ground ground() {
        List<TableRow.ShadedArea> areas = List.of(
                new TableRow.ShadedArea(left(1), panel, setting.theme().panel()),
                new TableRow.ShadedArea(left(2), panel, setting.theme().panel()));
        return new TableRow.Ground(areas, List.of(), 0, List.of(), 0);
    }

    private float left(int column) {
        return switch (column) {
            case 0 -> PdfSetting.MARGIN;
            case 1 -> PdfSetting.MARGIN + LABEL;
            default -> PdfSetting.MARGIN + LABEL + panel + GUTTER;
        };
    }
}
