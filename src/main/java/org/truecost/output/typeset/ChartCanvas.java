package org.truecost.output.typeset;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;
import org.truecost.output.typeset.PdfFonts.Style;

/** Where charts are drawn: rectangles, lines, and text that stays text. */
public final class ChartCanvas {

    /** The width of the thinnest line, in points. */
    public static final float HAIRLINE = 0.4f;

    private static final float LINE_HEIGHT = 1.25f;

    /** What is left free around a text on a ground of its own: at its sides in points, below its baseline as a part of its size. */
    private static final float AROUND = 1;

    private static final float DESCENT = 0.25f;

    private final PdfContentByte canvas;
    private final PdfFonts fonts;

    ChartCanvas(PdfContentByte canvas, PdfFonts fonts) {
        this.canvas = canvas;
        this.fonts = fonts;
    }

    /** A filled rectangle; all lengths in points, from its lower left corner. */
    public void bar(float x, float y, float width, float height, Color colour) {
        canvas.setColorFill(colour);
        canvas.rectangle(x, y, width, height);
        canvas.fill();
    }

    /** A line of a weight, both in points. */
    public void line(float x1, float y1, float x2, float y2, float weight, Color colour) {
        canvas.setColorStroke(colour);
        canvas.setLineWidth(weight);
        canvas.moveTo(x1, y1);
        canvas.lineTo(x2, y2);
        canvas.stroke();
    }

    /** A text that begins at a point of its baseline. */
    public void left(String text, float x, float y, Style style) {
        text(Element.ALIGN_LEFT, text, x, y, style);
    }

    /** A text that ends at a point of its baseline. */
    public void right(String text, float x, float y, Style style) {
        text(Element.ALIGN_RIGHT, text, x, y, style);
    }

    /** A text centred at a point of its baseline. */
    public void centred(String text, float x, float y, Style style) {
        text(Element.ALIGN_CENTER, text, x, y, style);
    }

    /** Text centred, or as far to the left as the chart's end asks for. */
    public void nextTo(String text, float x, float y, Style style, float end) {
        float half = width(text, style) / 2;
        centred(text, Math.min(x, end - half), y, style);
    }

    /** Text centred below a height, in as many lines as the width asks for. */
    public void centredBelow(String text, float x, float top, float width, Style style) {
        List<String> lines = LineBreaks.balanced(text, width, line -> fonts.width(line, style));
        float y = top - style.size();
        for (String line : lines) {
            centred(line, x, y, style);
            y -= style.size() * LINE_HEIGHT;
        }
    }

    /** Lines centred above a height, the last one next to it; on the page's white, so that no line of a scale runs through them. */
    public void centredAbove(List<String> lines, float x, float bottom, Style style) {
        float y = bottom;
        for (String line : lines.reversed()) {
            float wide = width(line, style) + 2 * AROUND;
            bar(x - wide / 2, y - DESCENT * style.size(), wide, (1 + DESCENT) * style.size(), Color.WHITE);
            centred(line, x, y, style);
            y += style.size() * LINE_HEIGHT;
        }
    }

    /** How wide a text is, in points. */
    public float width(String text, Style style) {
        return fonts.width(text, style);
    }

    private void text(int alignment, String text, float x, float y, Style style) {
        canvas.beginText();
        canvas.setColorFill(style.colour());
        canvas.setFontAndSize(fonts.face(style.bold()), style.size());
        canvas.showTextAligned(alignment, fonts.printable(text), x, y, 0);
        canvas.endText();
    }
}
