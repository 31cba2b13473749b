package org.truecost.output.typeset;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Writes tags as the PDF's structure, in the order in which they are first drawn: the order of reading. */
public final class StructureTree {

    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName ATTRIBUTES = new PdfName("A");

    private final PdfWriter writer;
    private final Map<Tag, PdfStructureElement> elements = new HashMap<>();

    public StructureTree(PdfWriter writer) {
        this.writer = writer;
    }

    /** The element of a tag; it and its ancestors are created on first use. */
    PdfStructureElement of(Tag tag) {
        PdfStructureElement known = elements.get(tag);
        if (known != null) {
            return known;
        }
        PdfName type = new PdfName(tag.role().type());
        Tag parent = tag.parent();
        PdfStructureElement element = parent == null
                ? new PdfStructureElement(writer.getStructureTreeRoot(), type)
                : new PdfStructureElement(of(parent), type);
        describe(element, tag);
        elements.put(tag, element);
        return element;
    }

    private static void describe(PdfStructureElement element, Tag tag) {
        switch (tag.role()) {
            case COLUMN_HEADING -> attribute(element, "Table", "Scope", new PdfName("Column"));
            case ROW_HEADING -> attribute(element, "Table", "Scope", new PdfName("Row"));
            case LIST -> attribute(element, "List", "ListNumbering", new PdfName("Disc"));
            case NUMBERED_LIST -> attribute(element, "List", "ListNumbering", new PdfName("Decimal"));
            case TABLE -> attribute(element, "Table", "Summary", words(tag));
            case FIGURE -> element.put(PdfName.ALT, words(tag));
            default -> {
                if (tag.columns() > 1) {
                    attribute(element, "Table", "ColSpan", new PdfNumber(tag.columns()));
                }
            }
        }
    }

    private static PdfString words(Tag tag) {
        return new PdfString(Objects.requireNonNullElse(tag.alternative(), ""), PdfObject.TEXT_UNICODE);
    }

    private static void attribute(PdfStructureElement element, String owner, String name, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(OWNER, new PdfName(owner));
        attributes.put(new PdfName(name), value);
        element.put(ATTRIBUTES, attributes);
    }

    /** Sets the position of a figure. */
    void figure(Tag tag, Rectangle place) {
        attribute(of(tag), "Layout", "BBox", new PdfRectangle(place));
    }

    /** A link's place on the current page, as part of its tag, on which words have been drawn. */
    void link(Tag tag, Rectangle place, Bookmarks.Spot target) {
        PdfAnnotation link = PdfAnnotation.createLink(
                writer, place, PdfAnnotation.HIGHLIGHT_NONE, target.page(), target.destination());
        link.put(PdfName.CONTENTS, new PdfString(target.heading().title(), PdfObject.TEXT_UNICODE));
        link.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        link.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        PdfStructureElement element = of(tag);
        link.put(
                PdfName.STRUCTPARENT,
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(element.getReference())));
        writer.addAnnotation(link);
        kids(element).add(reference(link));
    }

    private PdfDictionary reference(PdfAnnotation link) {
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), link.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        return reference;
    }

    private static PdfArray kids(PdfStructureElement element) {
        PdfObject kids = element.get(PdfName.K);
        if (kids instanceof PdfArray several) {
            return several;
        }
        PdfArray array = new PdfArray();
        array.add(kids);
        element.put(PdfName.K, array);
        return array;
    }
}
