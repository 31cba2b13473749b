package org.truecost.output.chart;

import org.truecost.output.template.Theme;
import org.truecost.output.typeset.PdfFonts;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.truecost.wording.Formats;
import org.truecost.wording.Labels;

/** What every part of a PDF briefing needs to set its words and figures. */
public record PdfSetting(
        Briefing briefing, Language language, Theme theme, Labels labels, Formats formats, PdfFonts fonts) {

    public static final float MARGIN = 50;
    static final float TOP = 58;
    static final float BOTTOM = 48;

    /** Running text is at most this part of the page wide: longer lines are hard to read. */
    private static final float MEASURE = 0.86f;

    private static final float BODY = 9.2f;
    private static final float TABLE = 7.6f;
    private static final float SMALL = 7;
    private static final float TITLE = 20;
    private static final float SECTION = 12.5f;

    /** The style of running text. */
    public Style body() {
        return new Style(BODY, false, theme.ink());
    }

    /** The style of a table’s cells. */
    public Style table() {
        return new Style(TABLE, false, theme.ink());
    }

    /** The style of notes. */
    public Style note() {
        return new Style(TABLE, false, theme.muted());
    }

    /** Words in charts. */
    Style small() {
        return new Style(SMALL, false, theme.muted());
    }

    /** The style of the document’s title. */
    public Style title() {
        return new Style(TITLE, true, theme.ink());
    }

    /** The style of a section’s heading. */
    public Style section() {
        return new Style(SECTION, true, theme.trueCost());
    }

    /** The style of a heading within a section. */
    public Style subsection() {
        return new Style(BODY, true, theme.ink());
    }

    /** The width between the margins. */
    public float width() {
        return theme.page().getWidth() - 2 * MARGIN;
    }

    /** The width of running text. */
    public float measure() {
        return width() * MEASURE;
    }

    /** Where the page's text begins, from its lower edge. */
    public float top() {
        return theme.page().getHeight() - TOP;
    }

    /** The height of the page's text. */
    public float height() {
        return top() - BOTTOM;
    }

    /** The distance from line to line; some scripts need more air than others. */
    public float leading(float size) {
        return size * Float.parseFloat(language.bundle().pattern("language.leading"));
    }
}
