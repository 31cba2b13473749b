package org.truecost.output;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;

/** The one family all documents are set in, Latin and Japanese alike; embedded, only the glyphs used. */
final class PdfFonts {

    /** Japanese printers' mark for a character the font does not have: a gap would hide it. */
    private static final String GETA = "〓";

    /** Read once: a face holds nothing of a document. */
    private static final BaseFont REGULAR = load("NotoSansJP-Regular.ttf");

    private static final BaseFont BOLD = load("NotoSansJP-Bold.ttf");

    private final BaseFont regular = REGULAR;
    private final BaseFont bold = BOLD;

    /** How a piece of text is set. */
    record Style(float size, boolean bold, Color colour) {
        Style inBold() {
            return new Style(size, true, colour);
        }

        Style coloured(Color other) {
            return new Style(size, bold, other);
        }

        Style sized(float other) {
            return new Style(other, bold, colour);
        }
    }

    BaseFont face(boolean isBold) {
        return isBold ? bold : regular;
    }

    float width(String text, Style style) {
        return face(style.bold()).getWidthPoint(printable(text), style.size());
    }

    /** The text with a mark for every character the font lacks, and without control characters. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                printable.append(point == '\n' ? '\n' : ' ');
            } else if (regular.charExists(point)) {
                printable.appendCodePoint(point);
            } else {
                printable.append(GETA);
            }
        });
        return printable.toString();
    }

    private static BaseFont load(String name) {
        try (InputStream font = PdfFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (font == null) {
                throw new IllegalStateException("the font " + name + " is not packed with the product");
            }
            BaseFont face =
                    BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, font.readAllBytes(), null);
            // PDF/A from part 2 on asks for no such set, and rejects the one that would be written.
            face.setIncludeCidSet(false);
            return face;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
