package org.truecost.output;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.truecost.output.PdfFonts.Style;
import org.truecost.report.Table;

/** Sets the text's blocks one below the other and puts charts and tables where it places them. */
final class PdfFlow extends AbstractVisitor {

    /** What a heading must have below it on the same page. */
    private static final float KEPT_BELOW_HEADING = 110;

    private static final float PARAGRAPH_GAP = 6;
    private static final float BULLET = 12;

    private final PdfSetting setting;
    private final Document document;
    private final PdfWriter writer;
    private final PdfInlines inlines;

    PdfFlow(PdfSetting setting, Document document, PdfWriter writer) {
        this.setting = setting;
        this.document = document;
        this.writer = writer;
        this.inlines = new PdfInlines(setting);
    }

    /** The text's first heading: the finding. */
    String title(Node text) {
        for (Node node = text.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                return PdfInlines.plain(heading);
            }
        }
        return setting.labels().words("page.title");
    }

    @Override
    public void visit(Heading heading) {
        boolean isTitle = heading.getLevel() == 1;
        Style style = isTitle ? setting.title() : heading.getLevel() == 2 ? setting.section() : setting.subsection();
        keepTogether(KEPT_BELOW_HEADING);
        Phrase words = inlines.of(heading, style);
        if (heading.getLevel() <= 2 && !words.getChunks().isEmpty()) {
            ((org.openpdf.text.Chunk) words.getChunks().getFirst()).setGenericTag(PdfInlines.plain(heading));
        }
        org.openpdf.text.Paragraph paragraph = paragraph(words, isTitle ? style.size() * 1.28f : style.size() * 1.4f);
        paragraph.setSpacingBefore(isTitle ? 0 : heading.getLevel() == 2 ? 13 : 7);
        paragraph.setSpacingAfter(isTitle ? 5 : 4);
        document.add(paragraph);
    }

    @Override
    public void visit(Paragraph node) {
        if (node.getFirstChild() instanceof Image image && image.getNext() == null) {
            place(image);
            return;
        }
        org.openpdf.text.Paragraph paragraph = paragraph(
                inlines.of(node, setting.body()), setting.leading(setting.body().size()));
        paragraph.setSpacingAfter(PARAGRAPH_GAP);
        document.add(paragraph);
    }

    /** A quotation is set as a note: smaller and grey. */
    @Override
    public void visit(BlockQuote quote) {
        for (Node node = quote.getFirstChild(); node != null; node = node.getNext()) {
            org.openpdf.text.Paragraph note = paragraph(
                    inlines.of(node, setting.note()),
                    setting.leading(setting.note().size()));
            note.setSpacingAfter(PARAGRAPH_GAP);
            document.add(note);
        }
    }

    @Override
    public void visit(BulletList list) {
        points(list, "•", false);
    }

    @Override
    public void visit(OrderedList list) {
        points(list, "", true);
    }

    private void points(Node list, String mark, boolean isNumbered) {
        PdfPTable table = new PdfPTable(2);
        table.setTotalWidth(new float[] {isNumbered ? BULLET + 4 : BULLET, setting.width() - BULLET});
        table.setLockedWidth(true);
        int number = 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String label = isNumbered ? number++ + "." : mark;
            table.addCell(cell(new Phrase(setting.fonts().chunk(label, setting.body()))));
            Phrase words = new Phrase();
            for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
                words.addAll(inlines.of(block, setting.body()).getChunks());
            }
            table.addCell(cell(words));
        }
        table.setSpacingAfter(PARAGRAPH_GAP - 2);
        document.add(table);
    }

    private PdfPCell cell(Phrase phrase) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingBottom(3);
        org.openpdf.text.Paragraph paragraph =
                paragraph(phrase, setting.leading(setting.body().size()));
        cell.addElement(paragraph);
        return cell;
    }

    private void place(Image image) {
        String[] placed = image.getDestination().split(":", 2);
        switch (placed[0]) {
            case "chart" -> chart(placed[1]);
            case "panels" -> document.add(ComparisonPanels.of(setting));
            default -> table(setting.briefing().table(placed[1]));
        }
    }

    private void chart(String name) {
        Chart chart = "bridge".equals(name) ? new BridgeChart(setting) : new YearsChart(setting);
        float height = chart.height();
        keepTogether(height + PARAGRAPH_GAP);
        var template = writer.getDirectContent().createTemplate(setting.width(), height);
        chart.draw(new ChartCanvas(template, setting.fonts()), setting.width());
        org.openpdf.text.Image drawing = org.openpdf.text.Image.getInstance(template);
        drawing.setSpacingAfter(PARAGRAPH_GAP);
        document.add(drawing);
    }

    private void table(Table table) {
        if (!table.rows().isEmpty()) {
            document.add(PdfTables.of(table, setting));
        }
    }

    /** Begins a new page where the next things would be torn apart. */
    private void keepTogether(float height) {
        float left = writer.getVerticalPosition(true) - document.bottom();
        if (left < height && left < document.top() - document.bottom() - 1) {
            document.newPage();
        }
    }

    /** A paragraph; its own font sets the blank above and below it, which would otherwise be Helvetica, not embedded. */
    private org.openpdf.text.Paragraph paragraph(Phrase words, float leading) {
        org.openpdf.text.Paragraph paragraph = new org.openpdf.text.Paragraph(leading);
        paragraph.setFont(setting.fonts().font(setting.body()));
        paragraph.addAll(words.getChunks());
        paragraph.setAlignment(Element.ALIGN_LEFT);
        return paragraph;
    }
}
