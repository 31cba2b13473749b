package org.truecost.output.pdf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.truecost.output.chart.PdfSetting;
import org.truecost.output.typeset.ChartCanvas;
import org.truecost.output.typeset.Line;
import org.truecost.output.typeset.PageCanvas;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.output.typeset.Run;
import org.truecost.report.Value;

/** The frame of every page, all of it artifacts: logo, running title, page number. */
public final class PageFrame {

    private static final float LOGO_HEIGHT = 15;
    private static final float HEAD = 34;
    private static final float FOOT = 30;

    private final PdfSetting setting;
    private final int pages;
    private final @Nullable Image logo;

    public PageFrame(PdfSetting setting, int pages) {
        this.setting = setting;
        this.pages = pages;
        this.logo = setting.theme().image();
    }

    /** @param page from 1 */
    public void draw(PageCanvas canvas, int page) {
        float head = setting.theme().page().getTop() - HEAD;
        if (logo != null) {
            logo.scaleToFit(setting.width() / 2, LOGO_HEIGHT);
            logo.setAbsolutePosition(PdfSetting.MARGIN, head - 4);
            canvas.image(logo);
        }
        right(canvas, title(), head);
        rule(canvas, head - 9);
        rule(canvas, FOOT + 12);
        left(canvas, footer(), FOOT);
        right(canvas, setting.labels().words("page.number", Map.of("page", page, "pages", pages)), FOOT);
    }

    private String title() {
        return setting.labels().words("page.title") + " · "
                + setting.formats().prose(new Value.Month(setting.briefing().month()));
    }

    private String footer() {
        return setting.labels()
                .words(
                        "page.footer",
                        Map.of(
                                "currency", setting.briefing().currency().getCurrencyCode(),
                                "revision", setting.briefing().revision()));
    }

    private void rule(PageCanvas canvas, float y) {
        canvas.area(
                PdfSetting.MARGIN,
                y,
                setting.width(),
                ChartCanvas.HAIRLINE,
                setting.theme().rule());
    }

    private void left(PageCanvas canvas, String text, float y) {
        words(canvas, text, PdfSetting.MARGIN, y);
    }

    private void right(PageCanvas canvas, String text, float y) {
        float width = setting.fonts().width(text, setting.note());
        words(canvas, text, PdfSetting.MARGIN + setting.width() - width, y);
    }

    private void words(PageCanvas canvas, String text, float x, float y) {
        Style style = setting.note();
        canvas.words(new Line(List.of(Run.of(text, style, null)), 0), x, y);
    }
}
