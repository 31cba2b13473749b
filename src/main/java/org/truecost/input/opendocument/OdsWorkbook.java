package org.truecost.input.opendocument;

import static org.truecost.input.opendocument.Odf.TABLE;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.SheetList;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.CountedBytes;
import org.truecost.input.file.PackageParts;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.problem.ProblemKind;

/** An OpenDocument spreadsheet. Its part of all sheets is gone through once before its rows are read, for their names and styles. */
public final class OdsWorkbook implements OpenWorkbook {

    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String FROM_1904 = "1904-01-01";

    private final PackageParts parts;
    private final SheetList listed = new SheetList();
    private final OdsStyles styles = new OdsStyles();
    private final AtomicLong bytesRead = new AtomicLong();
    private DateSystem dates = DateSystem.FROM_1900;
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader xml;

    /** How many sheets have been entered in the current reading. */
    private int entered;

    private OdsWorkbook(PackageParts parts) {
        this.parts = parts;
    }

    /** A workbook of the parts of an archive, which it closes. */
    public static OdsWorkbook of(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        OdsWorkbook workbook = new OdsWorkbook(parts);
        if (parts.size(MANIFEST) > 0) {
            parts.readElements(MANIFEST, OdsWorkbook::checkEncryption);
        }
        if (parts.size(STYLES) > 0) {
            parts.forEachElement(STYLES, workbook.styles::see);
        }
        parts.forEachElement(CONTENT, workbook::list);
        return workbook;
    }

    private static void checkEncryption(XMLStreamReader element) throws UnreadableWorkbookException {
        if (element.getLocalName().equals("encryption-data")) {
            throw new UnreadableWorkbookException(ProblemKind.ENCRYPTED_OPENDOCUMENT);
        }
    }

    private void list(XMLStreamReader document) throws XMLStreamException, UnreadableWorkbookException {
        styles.see(document);
        if (document.isEndElement()) {
            return;
        }
        if (Odf.is(document, TABLE, "null-date")) {
            dates = FROM_1904.equals(Odf.attribute(document, TABLE, "date-value"))
                    ? DateSystem.FROM_1904
                    : DateSystem.FROM_1900;
        } else if (Odf.is(document, TABLE, "table")) {
            listSheet(document);
        }
    }

    /** Lists a sheet and goes past it. What is kept of another file that formulas refer to has a name as such a reference, and is none. */
    private void listSheet(XMLStreamReader document) throws XMLStreamException, UnreadableWorkbookException {
        String name = Odf.attribute(document, TABLE, "name");
        boolean hidden = styles.hides(Odf.attribute(document, TABLE, "style-name"));
        if (name == null) {
            throw UnreadableWorkbookException.content("problems.reason.sheetWithoutPart");
        }
        Xml.skip(document);
        if (!isCopy(name)) {
            listed.add(name, hidden);
        }
    }

    private static boolean isCopy(String sheet) {
        return sheet.startsWith("'") && sheet.contains("'#");
    }

    @Override
    public SheetList sheets() {
        return listed;
    }

    /** The rows of a sheet; sheets that are asked for in their order take one reading of the part together. */
    @Override
    public SheetRows rows(int index) throws UnreadableWorkbookException {
        try {
            XMLStreamReader document = xml == null || entered > index ? reopened() : xml;
            while (entered <= index) {
                if (document.next() != XMLStreamConstants.START_ELEMENT || !Odf.is(document, TABLE, "table")) {
                    continue;
                }
                if (isCopy(String.valueOf(Odf.attribute(document, TABLE, "name")))) {
                    Xml.skip(document);
                } else {
                    entered++;
                    if (entered <= index) {
                        Xml.skip(document);
                    }
                }
            }
            return new OdsRows(document, styles, dates);
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw Xml.problem(damaged);
        }
    }

    private XMLStreamReader reopened() throws IOException, XMLStreamException, UnreadableWorkbookException {
        closeContent();
        in = new CountedBytes(parts.open(CONTENT), bytesRead);
        xml = Xml.open(in);
        entered = 0;
        return xml;
    }

    private void closeContent() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    @Override
    public DateSystem dates() {
        return dates;
    }

    @Override
    public boolean isEmbedding() {
        return false;
    }

    @Override
    public int read() {
        return (int) Math.min(WHOLE, bytesRead.get() * WHOLE / Math.max(1, parts.size(CONTENT)));
    }

    @Override
    public void close() {
        try (parts) {
            closeContent();
        } catch (IOException alreadyRead) {
            // Nothing was written; there is nothing to lose.
        }
    }
}
