package org.truecost.input.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;

/**
 * A sheet's rows: from their bytes as long as they have the usual form, otherwise, from the first that has not, by the reader of any
 * XML, which reads the sheet from its start and passes over the rows that were read. What comes before and after the rows is always read
 * by it. So a sheet is read to the same rows, or refused for the same reason, in whichever form it is written.
 */
final class PartRows implements SheetRows {

    private static final String DATA = "<sheetData>";

    /** A declaration that leaves no doubt of the encoding, and the root with the names it declares. */
    private static final Pattern START = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?(?:<\\?xml version=\"1\\.0\"(?: encoding=\"[Uu][Tt][Ff]-8\")?"
                    + "(?: standalone=\"(?:yes|no)\")?\\s*\\?>)?\\s*(<worksheet(?:\\s+[A-Za-z0-9:]+=\"[^\"<&]*\")*\\s*>)");

    private static final String DESCENT = "x14ac:dyDescent";

    private final Part part;
    private final Supplier<CellContents> contents;
    private final SheetLayout plainLayout = new SheetLayout();
    private final InputStream in;

    /** The start tag of the root, with the names it declares; empty until the usual form has been found. */
    private String root = "";

    private @Nullable PlainBytes bytes;
    private @Nullable PlainRows plain;
    private @Nullable RowStream full;
    private int lastRow;

    /** A part of a workbook. */
    @FunctionalInterface
    interface Part {

        /** Its bytes, from the start. */
        InputStream open() throws UnreadableWorkbookException;
    }

    /**
     * Opens a sheet.
     *
     * @param contents makes what reads its cells; whatever reads the sheet from its start has one of its own
     */
    PartRows(Part part, Supplier<CellContents> contents) throws XMLStreamException, UnreadableWorkbookException {
        this.part = part;
        this.contents = contents;
        this.in = part.open();
        try {
            begin();
        } catch (UnusualXmlException | XMLStreamException | IOException | RuntimeException unusual) {
            readFull();
        }
    }

    private void begin() throws IOException, UnusualXmlException, XMLStreamException {
        PlainBytes start = new PlainBytes(in);
        String before = start.before(DATA);
        Matcher usual = START.matcher(before);
        if (!usual.lookingAt() || before.indexOf("<!") >= 0 || before.indexOf("<?", usual.end()) >= 0) {
            throw new UnusualXmlException();
        }
        root = usual.group(1);
        try (RowStream head =
                new RowStream(document(before + DATA + "</sheetData></worksheet>"), contents.get(), plainLayout)) {
            head.passOver();
        } catch (UnreadableWorkbookException damaged) {
            throw new UnusualXmlException();
        }
        bytes = start;
        plain = new PlainRows(start, contents.get(), root.contains("xmlns:x14ac=\"") ? List.of(DESCENT) : List.of());
    }

    private static InputStream document(String latin) {
        return new ByteArrayInputStream(latin.getBytes(ISO_8859_1));
    }

    private RowStream readFull() throws XMLStreamException, UnreadableWorkbookException {
        plain = null;
        RowStream stream = new RowStream(part.open(), contents.get(), new SheetLayout());
        full = stream;
        return stream;
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        try {
            if (plain != null) {
                return nextPlain(plain);
            }
            return full == null ? null : full.next();
        } catch (UnusualXmlException | XMLStreamException | IOException | RuntimeException unusual) {
            return nextFull();
        }
    }

    private @Nullable RawRow nextPlain(PlainRows rows) throws UnusualXmlException, XMLStreamException, IOException {
        RawRow row = rows.next();
        if (row == null) {
            finish();
        } else {
            lastRow = row.number();
        }
        return row;
    }

    /** Reads what follows the rows, as if the root went on there. */
    private void finish() throws UnusualXmlException, XMLStreamException {
        InputStream rest = requireNonNull(bytes).rest();
        try (RowStream tail = new RowStream(
                new SequenceInputStream(document(root + "<sheetData/>"), rest), contents.get(), plainLayout)) {
            tail.passOver();
        } catch (UnreadableWorkbookException damaged) {
            throw new UnusualXmlException();
        }
        plain = null;
    }

    private @Nullable RawRow nextFull() throws UnreadableWorkbookException {
        try {
            RowStream stream = readFull();
            RawRow row = stream.next();
            while (row != null && row.number() <= lastRow) {
                row = stream.next();
            }
            return row;
        } catch (XMLStreamException damaged) {
            throw Xml.problem(damaged);
        }
    }

    @Override
    public SheetLayout layout() {
        return full == null ? plainLayout : full.layout();
    }

    @Override
    public boolean isTooWide() {
        return full != null && full.isTooWide();
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        try {
            in.close();
        } catch (IOException damaged) {
            throw Xml.problem(damaged);
        } finally {
            if (full != null) {
                full.close();
            }
        }
    }
}
