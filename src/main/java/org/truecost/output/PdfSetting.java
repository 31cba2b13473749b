package org.truecost.output;

import org.truecost.ledger.Language;
import org.truecost.output.PdfFonts.Style;
import org.truecost.report.Briefing;

/** What every part of a PDF briefing needs to set its words and figures. */
record PdfSetting(Briefing briefing, Language language, Theme theme, Labels labels, Formats formats, PdfFonts fonts) {

    static final float MARGIN = 50;
    static final float TOP = 58;
    static final float BOTTOM = 48;

    /** Running text is no wider than this part of the page: longer lines are hard to follow. */
    private static final float MEASURE = 0.86f;

    private static final float BODY = 9.2f;
    private static final float TABLE = 7.6f;
    private static final float SMALL = 7;
    private static final float TITLE = 20;
    private static final float SECTION = 12.5f;

    Style body() {
        return new Style(BODY, false, theme.ink());
    }

    Style table() {
        return new Style(TABLE, false, theme.ink());
    }

    Style note() {
        return new Style(TABLE, false, theme.muted());
    }

    /** Words in charts. */
    Style small() {
        return new Style(SMALL, false, theme.muted());
    }

    Style title() {
        return new Style(TITLE, true, theme.ink());
    }

    Style section() {
        return new Style(SECTION, true, theme.trueCost());
    }

    Style subsection() {
        return new Style(BODY, true, theme.ink());
    }

    /** The width between the margins. */
    float width() {
        return theme.page().getWidth() - 2 * MARGIN;
    }

    /** The width of running text. */
    float measure() {
        return width() * MEASURE;
    }

    /** Where the page's text begins, from its lower edge. */
    float top() {
        return theme.page().getHeight() - TOP;
    }

    /** The height of the page's text. */
    float height() {
        return top() - BOTTOM;
    }

    /** The distance from line to line; Japanese needs more air. */
    float leading(float size) {
        return size * (language == Language.JAPANESE ? 1.58f : 1.45f);
    }
}
