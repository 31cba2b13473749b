package org.truecost.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.truecost.output.PdfFonts.Style;
import org.truecost.report.Value;

/** What stands on every page around the text: logo, running title, page number; and the bookmarks to the headings. */
final class PageFrame extends PdfPageEventHelper {

    private static final float LOGO_HEIGHT = 15;
    private static final float HEAD = 34;
    private static final float FOOT = 30;

    private final PdfSetting setting;
    private final int pages;
    private int seen;

    PageFrame(PdfSetting setting, int pages) {
        this.setting = setting;
        this.pages = pages;
    }

    int pages() {
        return seen;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        seen = writer.getPageNumber();
        PdfContentByte canvas = writer.getDirectContent();
        Rectangle page = document.getPageSize();
        float head = page.getTop() - HEAD;
        logo(canvas, head);
        Style style = setting.note();
        String title = setting.labels().words("page.title") + " · "
                + setting.formats().prose(new Value.Month(setting.briefing().month()));
        text(canvas, Element.ALIGN_RIGHT, title, style, page.getRight() - PdfSetting.MARGIN, head);
        rule(canvas, page, head - 9);
        rule(canvas, page, FOOT + 12);
        String number = setting.labels().words("page.number", Map.of("page", seen, "pages", pages));
        text(canvas, Element.ALIGN_RIGHT, number, style, page.getRight() - PdfSetting.MARGIN, FOOT);
        text(canvas, Element.ALIGN_LEFT, footer(), style, PdfSetting.MARGIN, FOOT);
    }

    /** A heading carries its title as a tag: where it lands, a bookmark points. */
    @Override
    public void onGenericTag(PdfWriter writer, Document document, Rectangle place, String title) {
        PdfDestination destination = new PdfDestination(PdfDestination.FITH, place.getTop() + 6);
        new PdfOutline(writer.getDirectContent().getRootOutline(), destination, title);
    }

    private String footer() {
        return setting.labels()
                .words(
                        "page.footer",
                        Map.of(
                                "currency", setting.briefing().currency().getCurrencyCode(),
                                "revision", setting.briefing().revision()));
    }

    private void logo(PdfContentByte canvas, float y) {
        Path file = setting.theme().logo();
        if (file == null) {
            return;
        }
        try {
            Image logo = Image.getInstance(Files.readAllBytes(file));
            logo.scaleToFit(setting.width() / 2, LOGO_HEIGHT);
            logo.setAbsolutePosition(PdfSetting.MARGIN, y - 4);
            canvas.addImage(logo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rule(PdfContentByte canvas, Rectangle page, float y) {
        canvas.setColorStroke(setting.theme().rule());
        canvas.setLineWidth(PdfSetting.HAIRLINE);
        canvas.moveTo(PdfSetting.MARGIN, y);
        canvas.lineTo(page.getRight() - PdfSetting.MARGIN, y);
        canvas.stroke();
    }

    private void text(PdfContentByte canvas, int alignment, String text, Style style, float x, float y) {
        ColumnText.showTextAligned(canvas, alignment, new Phrase(setting.fonts().chunk(text, style)), x, y, 0);
    }
}
