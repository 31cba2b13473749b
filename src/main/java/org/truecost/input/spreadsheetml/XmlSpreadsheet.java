package org.truecost.input.spreadsheetml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.SheetList;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.CountedBytes;
import org.truecost.input.file.FileSoundness;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;

/**
 * A workbook that is one XML document. It is gone through once before its rows are read: how a sheet is named and whether it is hidden is
 * said around its rows, and a document that breaks off is refused as a whole.
 */
public final class XmlSpreadsheet implements OpenWorkbook {

    static final String MAIN = "urn:schemas-microsoft-com:office:spreadsheet";

    private final Path path;
    private final SheetList listed = new SheetList();
    private final XmlStyles styles = new XmlStyles();
    private final AtomicLong bytesRead = new AtomicLong();
    private DateSystem dates = DateSystem.FROM_1900;
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader xml;

    /** How many sheets have been entered in the current reading. */
    private int entered;

    private XmlSpreadsheet(Path path) {
        this.path = path;
    }

    /** Opens an XML document, or says that it is no workbook. */
    public static XmlSpreadsheet open(WorkbookFile file) throws UnreadableWorkbookException {
        XmlSpreadsheet workbook = new XmlSpreadsheet(file.path());
        try (InputStream in = Files.newInputStream(file.path())) {
            workbook.list(Xml.open(in));
            return workbook;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw Xml.problem(damaged);
        }
    }

    private void list(XMLStreamReader document) throws XMLStreamException, UnreadableWorkbookException {
        boolean rootSeen = false;
        while (document.hasNext()) {
            if (document.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = document.getLocalName();
            if (!rootSeen && !(name.equals("Workbook") && MAIN.equals(document.getNamespaceURI()))) {
                throw FileSoundness.otherOffice("problems.format.xml");
            }
            rootSeen = true;
            switch (name) {
                case "Style" -> styles.read(document);
                case "Date1904" -> dates = DateSystem.FROM_1904;
                case "Worksheet" -> listSheet(document);
                default -> {}
            }
        }
    }

    /** Goes through a sheet to its end, where it is said whether it is hidden. */
    private void listSheet(XMLStreamReader document) throws XMLStreamException, UnreadableWorkbookException {
        String name = Xml.attribute(document, "Name");
        if (name == null) {
            throw UnreadableWorkbookException.content("problems.reason.sheetWithoutPart");
        }
        boolean hidden = false;
        for (int depth = 1; depth > 0; ) {
            int event = document.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 2 && document.getLocalName().equals("Visible")) {
                    hidden = document.getElementText().contains("Hidden");
                } else {
                    depth++;
                }
            }
        }
        listed.add(name, hidden);
    }

    @Override
    public SheetList sheets() {
        return listed;
    }

    /** The rows of a sheet; sheets that are asked for in their order take one reading of the document together. */
    @Override
    public SheetRows rows(int index) throws UnreadableWorkbookException {
        try {
            XMLStreamReader document = xml == null || entered > index ? reopened() : xml;
            while (entered <= index) {
                if (document.next() == XMLStreamConstants.START_ELEMENT
                        && document.getLocalName().equals("Worksheet")) {
                    entered++;
                }
            }
            return new XmlRows(document, styles, dates);
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw Xml.problem(damaged);
        }
    }

    private XMLStreamReader reopened() throws IOException, XMLStreamException {
        close();
        in = new CountedBytes(Files.newInputStream(path), bytesRead);
        xml = Xml.open(in);
        entered = 0;
        return xml;
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
        long length = Math.max(1, path.toFile().length());
        return (int) Math.min(WHOLE, bytesRead.get() * WHOLE / length);
    }

    @Override
    public void close() {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException alreadyRead) {
            // Nothing was written; there is nothing to lose.
        }
    }
}
