package org.truecost.output;

import java.awt.Color;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.truecost.output.PdfFonts.Style;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** Headline and true cost as two panels of the same size and weight, saying the same things of both (domain.md rule 11). */
final class ComparisonPanels {

    private static final float GUTTER = 14;
    private static final float LABEL = 62;
    private static final float PADDING = 10;
    private static final float LARGEST = 19;
    private static final float BAR = 3;

    private final PdfSetting setting;
    private final Table table;

    private ComparisonPanels(PdfSetting setting) {
        this.setting = setting;
        this.table = setting.briefing().table("comparison");
    }

    static PdfPTable of(PdfSetting setting) {
        return new ComparisonPanels(setting).set();
    }

    private PdfPTable set() {
        PdfPTable panels = new PdfPTable(5);
        float value = (setting.width() - GUTTER) / 2 - LABEL;
        panels.setTotalWidth(new float[] {LABEL, value, GUTTER, LABEL, value});
        panels.setLockedWidth(true);
        panels.setKeepTogether(true);
        panels.setSpacingBefore(4);
        panels.setSpacingAfter(10);
        head(panels, 1, setting.theme().headline());
        gutter(panels);
        head(panels, 2, setting.theme().trueCost());
        Table.Row amount = table.rows().getFirst();
        float size = amountSize(amount, LABEL + value - 2 * PADDING);
        amount(panels, amount.values().get(1), size);
        gutter(panels);
        amount(panels, amount.values().get(2), size);
        for (int row = 1; row < table.rows().size(); row++) {
            Table.Row said = table.rows().get(row);
            boolean isLast = row == table.rows().size() - 1;
            aspect(panels, said, 1, isLast);
            gutter(panels);
            aspect(panels, said, 2, isLast);
        }
        return panels;
    }

    private void head(PdfPTable panels, int column, Color colour) {
        Style style = new Style(setting.body().size(), true, colour);
        PdfPCell cell = cell(setting.labels().words(table.headings().get(column).label()), style, 2);
        cell.setBorder(Rectangle.TOP);
        cell.setBorderWidthTop(BAR);
        cell.setBorderColorTop(colour);
        cell.setPaddingTop(5);
        cell.setPaddingBottom(0);
        panels.addCell(cell);
    }

    /** Both amounts in one size, the largest in which neither breaks. */
    private float amountSize(Table.Row amounts, float width) {
        float size = LARGEST;
        while (size > 6
                && (tooWide(amounts.values().get(1), size, width)
                        || tooWide(amounts.values().get(2), size, width))) {
            size -= 0.5f;
        }
        return size;
    }

    private boolean tooWide(Value amount, float size, float width) {
        return setting.fonts()
                        .width(setting.formats().exact(amount), setting.title().sized(size))
                > width;
    }

    private void amount(PdfPTable panels, Value amount, float size) {
        PdfPCell cell = cell(setting.formats().exact(amount), setting.title().sized(size), 2);
        cell.setPaddingTop(0);
        cell.setPaddingBottom(7);
        panels.addCell(cell);
    }

    private void aspect(PdfPTable panels, Table.Row row, int column, boolean isLast) {
        PdfPCell label = cell(setting.formats().cell(row.values().getFirst()), setting.note(), 1);
        PdfPCell value = cell(setting.formats().cell(row.values().get(column)), setting.table(), 1);
        label.setPaddingRight(2);
        value.setPaddingLeft(2);
        label.setPaddingBottom(isLast ? PADDING : 3);
        value.setPaddingBottom(isLast ? PADDING : 3);
        panels.addCell(label);
        panels.addCell(value);
    }

    private PdfPCell cell(String text, Style style, int columns) {
        Paragraph words = new Paragraph(style.size() * 1.35f);
        words.add(setting.fonts().chunk(text, style));
        words.setAlignment(Element.ALIGN_LEFT);
        PdfPCell cell = new PdfPCell();
        cell.addElement(words);
        cell.setColspan(columns);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setBackgroundColor(setting.theme().panel());
        cell.setPadding(0);
        cell.setPaddingLeft(PADDING);
        cell.setPaddingRight(PADDING);
        return cell;
    }

    private static void gutter(PdfPTable panels) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        panels.addCell(cell);
    }
}
