package org.truecost.output.typeset;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/** The one family all documents are set in, Latin and Japanese alike; embedded, only the glyphs used. */
public final class PdfFonts {

    /** Japanese printers' mark for a character the font does not have: a gap would hide it. */
    private static final String GETA = "〓";

    /** OpenPDF marks each subset font with six random letters; these replace them. */
    private static final String SUBSET = "TRUECO+";

    /** Read once: a typeface holds no state of a document. */
    private static final BaseFont REGULAR = own("NotoSansJP-Regular.ttf");

    private static final BaseFont BOLD = own("NotoSansJP-Bold.ttf");

    private final BaseFont regular;
    private final BaseFont bold;
    private final Pattern subset;
    private final Set<Integer> lacking = new LinkedHashSet<>();

    private PdfFonts(BaseFont regular, BaseFont bold) {
        this.regular = regular;
        this.bold = bold;
        this.subset = Pattern.compile("[A-Z]{6}\\+(?=" + Pattern.quote(regular.getPostscriptFontName()) + "|"
                + Pattern.quote(bold.getPostscriptFontName()) + ")");
    }

    /** For a document in the typeface of two font files, or in the product's own where either is null. */
    public static PdfFonts of(@Nullable Path regular, @Nullable Path bold) {
        return regular == null || bold == null
                ? new PdfFonts(REGULAR, BOLD)
                : new PdfFonts(theirs(regular), theirs(bold));
    }

    /** The characters the document's texts have and the typeface lacks, in the order they were met, as {@code U+8BAD}. */
    public List<String> lacking() {
        return lacking.stream().map("U+%04X"::formatted).toList();
    }

    /** A file's typeface, embedded; fails where the file has none. */
    public static BaseFont theirs(Path file) {
        try {
            return face(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A finished document with fixed letters in place of the random ones. */
    public byte[] withoutChance(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return subset.matcher(text).replaceAll(SUBSET).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** How a piece of text is set. */
    public record Style(float size, boolean bold, Color colour) {
        /** The same size and colour in bold. */
        public Style inBold() {
            return new Style(size, true, colour);
        }

        /** The same size and weight in another colour. */
        public Style coloured(Color other) {
            return new Style(size, bold, other);
        }

        /** The same weight and colour in another size, in points. */
        public Style sized(float other) {
            return new Style(other, bold, colour);
        }
    }

    BaseFont face(boolean isBold) {
        return isBold ? bold : regular;
    }

    /** How wide a text is, in points. */
    public float width(String text, Style style) {
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
                lacking.add(point);
            }
        });
        return printable.toString();
    }

    private static BaseFont own(String name) {
        try (InputStream font = PdfFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (font == null) {
                throw new IllegalStateException("the font " + name + " is not packed with the product");
            }
            return face(name, font.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont face(String name, byte[] font) throws IOException {
        BaseFont face = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, font, null);
        // PDF/A from part 2 on asks for no such set, and rejects the one that would be written.
        face.setIncludeCidSet(false);
        return face;
    }
}
