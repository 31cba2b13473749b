package org.truecost.output.returned;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.output.returned.CellNote.Paragraph;
import org.truecost.problem.Language;

/** Copies a sheet's comments and adds notes: to the comment a cell has, or as a comment of its own. */
final class CommentsCopy extends XmlCopy {

    /** A sheet's comments where it has none. */
    static final String NONE = "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<authors></authors><commentList></commentList></comments>";

    private static final String AUTHOR = "TrueCost";
    private static final int SECTION = 2;
    private static final int COMMENT = 3;
    private static final int TEXT = 4;
    private static final int RUN = 5;

    private final Map<String, CellNote> notes;
    private final String font;
    private int authors;
    private @Nullable CellNote joined;

    CommentsCopy(InputStream in, XmlOut out, Map<String, CellNote> notes, Language language) throws XMLStreamException {
        super(in, out);
        this.notes = new LinkedHashMap<>(notes);
        this.font = language.bundle().pattern("language.commentFont");
    }

    /** The notes that became comments of their own; each needs a shape. */
    Collection<CellNote> added() {
        return notes.values();
    }

    @Override
    protected void start() throws XMLStreamException, IOException {
        if (depth() == COMMENT && at("author")) {
            authors++;
        } else if (depth() == COMMENT && at("comment")) {
            joined = notes.remove(String.valueOf(in.getAttributeValue(null, "ref")));
        } else if (depth() == RUN && joined != null && at("t")) {
            // A plain text becomes the first of several runs.
            out.start(sibling("r"));
        } else if (depth() == RUN && (at("rPh") || at("phoneticPr"))) {
            join();
        }
        super.start();
    }

    @Override
    protected void end() throws XMLStreamException, IOException {
        if (depth() == SECTION && at("authors")) {
            out.start(sibling("author")).text(AUTHOR).end(sibling("author"));
        } else if (depth() == SECTION && at("commentList")) {
            for (CellNote note : notes.values()) {
                comment(note);
            }
        } else if (depth() == TEXT && at("text")) {
            join();
        }
        super.end();
        if (depth() == RUN && joined != null && at("t")) {
            out.end(sibling("r"));
        }
    }

    /** Adds the current note to the current comment. */
    private void join() throws IOException {
        if (joined != null) {
            run("\n\n" + AUTHOR + "\n", true);
            paragraphs(joined);
            joined = null;
        }
    }

    private void comment(CellNote note) throws IOException {
        out.start(sibling("comment")).attribute("ref", note.cell()).attribute("authorId", Integer.toString(authors));
        out.start(sibling("text"));
        paragraphs(note);
        out.end(sibling("text")).end(sibling("comment"));
    }

    private void paragraphs(CellNote note) throws IOException {
        String gap = "";
        for (Paragraph paragraph : note.paragraphs()) {
            run(gap + paragraph.heading(), true);
            run((paragraph.heading().isEmpty() ? "" : "\n") + paragraph.text(), false);
            gap = "\n\n";
        }
    }

    private void run(String text, boolean bold) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        out.start(sibling("r")).start(sibling("rPr"));
        if (bold) {
            out.start(sibling("b")).end(sibling("b"));
        }
        out.start(sibling("sz")).attribute("val", "9").end(sibling("sz"));
        out.start(sibling("color")).attribute("indexed", "81").end(sibling("color"));
        out.start(sibling("rFont")).attribute("val", font).end(sibling("rFont"));
        out.end(sibling("rPr"));
        out.start(sibling("t"))
                .attribute("xml:space", "preserve")
                .text(plain(text))
                .end(sibling("t"));
        out.end(sibling("r"));
    }

    /** Text that a spreadsheet program shows unchanged: {@code _x0041_} would be taken for an escape. */
    private static String plain(String text) {
        return XmlOut.legal(text).replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }
}
