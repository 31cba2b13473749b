package org.truecost.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where every character of a PDF is on its page. */
final class PageWords extends PDFTextStripper {

    private static final double LEFT = 50;
    private static final double RIGHT = 545.5;
    private static final double TOP = 20;
    private static final double BOTTOM = 822;

    /** Where the text of a page begins and ends, between its running title and its number. */
    private static final double HEAD = 60;

    private static final double FOOT = 785;

    /** What two neighbours may share: glyphs are set closer than their boxes here and there. */
    private static final double TOUCH = 0.9;

    /** The part of a character's height that its ink fills at least. */
    private static final double INK = 0.5;

    /** The same of capitals and digits. */
    private static final double TALL_INK = 0.65;

    /** What no line begins with (JIS X 4051). */
    private static final String NEVER_FIRST = "。、，．！？）〕］｝〉》」』】・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ”’.,;:!?)]}%";

    private final List<Glyph> glyphs = new ArrayList<>();

    /** A character in points from the page's upper left corner. */
    private record Glyph(int page, String text, double left, double right, double top, double bottom) {

        boolean overlaps(Glyph other) {
            return Math.min(right, other.right) - Math.max(left, other.left) > TOUCH
                    && Math.min(bottom, other.bottom) - Math.max(top, other.top) > TOUCH;
        }

        @Override
        public String toString() {
            return "page %d: %s at %.0f, %.0f".formatted(page, text, left, bottom);
        }
    }

    static PageWords of(byte[] bytes) throws IOException {
        PageWords words = new PageWords();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            words.getText(pdf);
        }
        return words;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (!text.getUnicode().isBlank()) {
            double baseline = text.getYDirAdj();
            glyphs.add(new Glyph(
                    getCurrentPageNo(),
                    text.getUnicode(),
                    text.getXDirAdj(),
                    text.getXDirAdj() + text.getWidthDirAdj(),
                    baseline - ink(text.getUnicode().codePointAt(0)) * text.getFontSizeInPt(),
                    baseline));
        }
    }

    private static double ink(int character) {
        return Character.isUpperCase(character) || Character.isDigit(character) ? TALL_INK : INK;
    }

    /** Characters that are not wholly within the margins. */
    List<String> outside() {
        return glyphs.stream()
                .filter(glyph -> glyph.left < LEFT || glyph.right > RIGHT || glyph.top < TOP || glyph.bottom > BOTTOM)
                .map(Glyph::toString)
                .toList();
    }

    /** How far down its text a page is filled, from 0 to 1. */
    List<Double> filled() {
        Map<Integer, Double> lowest = new TreeMap<>();
        glyphs.stream()
                .filter(glyph -> glyph.bottom < FOOT)
                .forEach(glyph -> lowest.merge(glyph.page, (glyph.bottom - HEAD) / (FOOT - HEAD), Math::max));
        return List.copyOf(lowest.values());
    }

    /** Pairs of characters that are printed on each other. */
    List<String> overlaps() {
        List<String> overlaps = new ArrayList<>();
        List<Glyph> sorted = glyphs.stream()
                .sorted(Comparator.comparingInt(Glyph::page).thenComparingDouble(Glyph::top))
                .toList();
        for (int index = 0; index < sorted.size(); index++) {
            Glyph one = sorted.get(index);
            for (int next = index + 1; next < sorted.size(); next++) {
                Glyph other = sorted.get(next);
                if (other.page != one.page || other.top > one.bottom) {
                    break;
                }
                if (one.overlaps(other)) {
                    overlaps.add(one + " / " + other);
                }
            }
        }
        return overlaps;
    }

    /** Lines that begin with what no line begins with: the first character, with nothing close before it. */
    List<String> wronglyBegun() {
        List<String> wrong = new ArrayList<>();
        Map<String, List<Glyph>> lines = new TreeMap<>();
        glyphs.forEach(glyph -> lines.computeIfAbsent(
                        "%04d %.1f".formatted(glyph.page, glyph.bottom), any -> new ArrayList<>())
                .add(glyph));
        for (List<Glyph> line : lines.values()) {
            line.sort(Comparator.comparingDouble(Glyph::left));
            for (int index = 0; index < line.size(); index++) {
                Glyph glyph = line.get(index);
                boolean begins = index == 0 || glyph.left - line.get(index - 1).right > 2 * (glyph.bottom - glyph.top);
                if (begins && NEVER_FIRST.contains(glyph.text)) {
                    String rest = index + 1 < line.size() ? line.get(index + 1).text : "";
                    wrong.add("page " + glyph.page + ": " + glyph.text + rest);
                }
            }
        }
        return wrong;
    }

    /** A page with each of the faults. */
    static byte[] faulty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                set(content, 100, "one");
                set(content, 104, "two");
                set(content, 540, "clipped");
                set(content, 200, ")x");
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static void set(PDPageContentStream content, float x, String words) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(x, 400);
        content.showText(words);
        content.endText();
    }
}
