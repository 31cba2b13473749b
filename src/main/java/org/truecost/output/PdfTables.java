package org.truecost.output;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.truecost.output.PdfFonts.Style;
import org.truecost.report.Table;
import org.truecost.report.Table.Weight;

/** Sets a table: figures right-aligned on their decimals and never broken, hairlines, the heading again on each page. */
final class PdfTables {

    /** The rows a page-bound document has room for; the Excel summary has them all. */
    static final int MOST_ROWS = 40;

    /** A table of so few rows stays on one page. */
    private static final int MOST_KEPT_TOGETHER = 9;

    private static final float PADDING = 2.6f;
    private static final float STRONG_LINE = 0.9f;

    private final Table table;
    private final PdfSetting setting;
    private final List<List<String>> cells;
    private final ColumnWidths widths;

    private PdfTables(Table table, PdfSetting setting) {
        this.table = table;
        this.setting = setting;
        this.cells = table.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> texts(table, row, setting.formats()))
                .toList();
        this.widths = ColumnWidths.fitting(table, headings(), cells, setting);
    }

    static PdfPTable of(Table table, PdfSetting setting) {
        return new PdfTables(table, setting).set();
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
                        : formats.cell(row.values().get(column)))
                .toList();
    }

    private PdfPTable set() {
        PdfPTable set = new PdfPTable(table.headings().size());
        set.setTotalWidth(widths.points());
        set.setLockedWidth(true);
        set.setHeaderRows(1);
        set.setSplitLate(true);
        set.setKeepTogether(cells.size() <= MOST_KEPT_TOGETHER);
        set.setSpacingBefore(2);
        set.setSpacingAfter(8);
        List<String> headings = headings();
        for (int column = 0; column < headings.size(); column++) {
            set.addCell(cell(
                    column,
                    headings.get(column),
                    heading(),
                    STRONG_LINE,
                    setting.theme().ink()));
        }
        for (int row = 0; row < cells.size(); row++) {
            Weight weight = table.rows().get(row).weight();
            for (int column = 0; column < headings.size(); column++) {
                boolean isKey = column == 0 || table.headings().get(column).numeric();
                Style style = weight == Weight.PLAIN || !isKey ? plain() : plain().inBold();
                PdfPCell cell = cell(
                        column,
                        cells.get(row).get(column),
                        style,
                        PdfSetting.HAIRLINE,
                        setting.theme().rule());
                if (weight == Weight.TOTAL) {
                    cell.enableBorderSide(Rectangle.TOP);
                    cell.setBorderWidthTop(STRONG_LINE);
                    cell.setBorderColorTop(setting.theme().ink());
                }
                set.addCell(cell);
            }
        }
        if (table.rows().size() > cells.size()) {
            set.addCell(more(table.rows().size() - cells.size()));
        }
        return set;
    }

    private PdfPCell more(int rows) {
        PdfPCell cell = cell(
                0,
                setting.labels().words("table.more", Map.of("count", rows)),
                setting.note(),
                0,
                setting.theme().rule());
        cell.setColspan(table.headings().size());
        return cell;
    }

    private PdfPCell cell(int column, String text, Style style, float line, Color lineColour) {
        boolean isNumeric = table.headings().get(column).numeric();
        Paragraph words = new Paragraph(style.size() * 1.32f);
        words.add(setting.fonts().chunk(text, style));
        words.setAlignment(isNumeric ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        PdfPCell cell = new PdfPCell();
        cell.addElement(words);
        cell.setBorder(line > 0 ? Rectangle.BOTTOM : Rectangle.NO_BORDER);
        cell.setBorderWidthBottom(line);
        cell.setBorderColorBottom(lineColour);
        cell.setPaddingTop(0.5f);
        cell.setPaddingBottom(PADDING + 1);
        cell.setPaddingLeft(column == 0 ? 0 : ColumnWidths.GAP / 2);
        cell.setPaddingRight(column == table.headings().size() - 1 ? 0 : ColumnWidths.GAP / 2);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        return cell;
    }

    private Style plain() {
        return setting.table().sized(widths.size());
    }

    private Style heading() {
        return new Style(widths.size() * 0.94f, true, setting.theme().muted());
    }
}
