package org.truecost.output.typeset;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.truecost.problem.Language;

/** Draws on the current page. Everything drawn is tagged or marked as an artifact. */
public final class PageCanvas {

    /** Half of the height above the base line, as a fraction of the type's size: centres words in their line. */
    private static final float HALF_CAPITAL = 0.36f;

    private static final float DESCENT = 0.22f;
    private static final float ASCENT = 0.88f;
    private static final float UNDERLINE = 1.6f;

    private final PdfContentByte canvas;
    private final StructureTree structure;
    private final Bookmarks bookmarks;
    private final PdfFonts fonts;
    private final Language documents;

    /** @param documents the language of the document; words in another language are marked */
    public PageCanvas(
            PdfContentByte canvas, StructureTree structure, Bookmarks bookmarks, PdfFonts fonts, Language documents) {
        this.documents = documents;
        this.canvas = canvas;
        this.structure = structure;
        this.bookmarks = bookmarks;
        this.fonts = fonts;
    }

    /** The position of words of a size in a line of a height. */
    float baseline(float top, float leading, float size) {
        return top - leading / 2 - size * HALF_CAPITAL;
    }

    /** Names a part of the structure, in case nothing is drawn for it. */
    void mention(Tag tag) {
        structure.of(tag);
    }

    /** Words from a point of their baseline, each run under its tag. */
    public void words(Line line, float x, float baseline) {
        float at = x;
        for (List<Run> tagged : byTag(line.runs())) {
            at = tagged(tagged, at, baseline);
        }
    }

    private static List<List<Run>> byTag(List<Run> runs) {
        List<List<Run>> groups = new ArrayList<>();
        Run before = null;
        for (Run run : runs) {
            if (before == null || !Objects.equals(before.tag(), run.tag())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(run);
            before = run;
        }
        return groups;
    }

    private float tagged(List<Run> runs, float x, float baseline) {
        begin(runs.getFirst().tag());
        float at = x;
        for (Run run : runs) {
            text(run, at, baseline);
            at += fonts.width(run.text(), run.style());
        }
        canvas.endMarkedContentSequence();
        if (runs.getFirst().tag() != null && runs.getFirst().target() != null) {
            link(runs.getFirst(), new Rectangle(x, baseline, at, baseline));
        }
        return at;
    }

    private void text(Run run, float x, float baseline) {
        canvas.beginText();
        canvas.setColorFill(run.style().colour());
        canvas.setFontAndSize(fonts.face(run.style().bold()), run.style().size());
        canvas.moveText(x, baseline);
        Language language = run.language();
        if (language == null || language.sharesScript(documents)) {
            canvas.showText(fonts.printable(run.text()));
        } else {
            canvas.beginMarkedContentSequence(new PdfName("Span"), in(language), true);
            canvas.showText(fonts.printable(run.text()));
            canvas.endMarkedContentSequence();
        }
        canvas.endText();
    }

    private static PdfDictionary in(Language language) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.LANG, new PdfString(language.code()));
        return properties;
    }

    private void link(Run run, Rectangle base) {
        float size = run.style().size();
        area(
                base.getLeft(),
                base.getBottom() - UNDERLINE,
                base.getWidth(),
                ChartCanvas.HAIRLINE,
                run.style().colour());
        Rectangle place = new Rectangle(
                base.getLeft(), base.getBottom() - size * DESCENT, base.getRight(), base.getBottom() + size * ASCENT);
        structure.link(Objects.requireNonNull(run.tag()), place, bookmarks.of(run.target()));
    }

    /** A coloured area; an artifact. */
    public void area(float x, float y, float width, float height, Color colour) {
        begin(null);
        canvas.setColorFill(colour);
        canvas.rectangle(x, y, width, height);
        canvas.fill();
        canvas.endMarkedContentSequence();
    }

    /** An image; an artifact. */
    public void image(Image image) {
        begin(null);
        canvas.addImage(image);
        canvas.endMarkedContentSequence();
    }

    /** What draws itself from (0, 0) at its lower left. */
    public void figure(Tag tag, float x, float y, float width, float height, Consumer<ChartCanvas> drawing) {
        structure.figure(tag, new Rectangle(x, y, x + width, y + height));
        begin(tag);
        canvas.saveState();
        canvas.concatCTM(1, 0, 0, 1, x, y);
        drawing.accept(new ChartCanvas(canvas, fonts));
        canvas.restoreState();
        canvas.endMarkedContentSequence();
    }

    private void begin(@Nullable Tag tag) {
        if (tag == null) {
            canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        } else {
            canvas.beginMarkedContentSequence(structure.of(tag));
        }
    }
}
