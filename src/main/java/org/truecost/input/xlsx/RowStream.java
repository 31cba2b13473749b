package org.truecost.input.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.problem.Location;

/** A sheet's rows, one after the other, straight from its XML; never more than one row is held. */
final class RowStream implements SheetRows {

    /** Of the format as most programs write it, and of its strict form (ISO/IEC 29500, part 1). */
    private static final Set<String> MAIN = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");

    private final InputStream in;
    private final CellContents contents;
    private final XMLStreamReader xml;
    private final SheetLayout layout;
    private int lastRow;
    private boolean rootSeen;
    private boolean dataSeen;
    private boolean inData;
    private boolean tooWide;

    /**
     * Opens a sheet.
     *
     * @param contents reads its cells
     * @param layout gets how it is laid out
     */
    RowStream(InputStream in, CellContents contents, SheetLayout layout) throws XMLStreamException {
        this.in = in;
        this.contents = contents;
        this.layout = layout;
        this.xml = Xml.open(in);
    }

    /** Reads a sheet to its end, for its layout. */
    void passOver() throws UnreadableWorkbookException {
        while (next() != null) {}
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        try {
            return nextRow();
        } catch (XMLStreamException | RuntimeException damaged) {
            // The platform's XML reader throws unchecked exceptions for some malformed bytes.
            throw Xml.problem(damaged);
        }
    }

    private @Nullable RawRow nextRow() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (inData && isOwn("row")) {
                    return row();
                }
                enter();
            } else if (event == XMLStreamConstants.END_ELEMENT && inData) {
                inData = false;
            }
        }
        return null;
    }

    /** Goes into the sheet and its data, of which there is one each, and past everything else. */
    private void enter() throws XMLStreamException {
        if (isOwn("sheetData") && !dataSeen) {
            inData = true;
            dataSeen = true;
        } else if (isOwn("sheetData") || (!rootSeen && !isOwn("worksheet"))) {
            throw BoundedXml.refused(UnreadableWorkbookException.content("problems.reason.sheetStructure"));
        } else if (rootSeen) {
            LayoutParts.read(xml, layout);
        }
        rootSeen = true;
    }

    private boolean isOwn(String name) {
        // An element in no namespace has null there, which no immutable set may be asked for.
        return xml.getLocalName().equals(name) && MAIN.contains(String.valueOf(xml.getNamespaceURI()));
    }

    @Override
    public SheetLayout layout() {
        return layout;
    }

    private RawRow row() throws XMLStreamException {
        lastRow = CellReference.row(Xml.attribute(xml, "r"), lastRow);
        RawRow row = new RawRow(lastRow, LayoutParts.isHidden(xml, "ht"));
        int column = -1;
        int characters = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (!isOwn("c")) {
                Xml.skip(xml);
                continue;
            }
            column = CellReference.column(Xml.attribute(xml, "r"), column, lastRow);
            characters += cell(row, column);
            checkLength(characters);
        }
        return row;
    }

    @Override
    public boolean isTooWide() {
        return tooWide;
    }

    private void checkLength(int characters) throws XMLStreamException {
        if (characters > Limits.ROW_TEXT) {
            tooWide = true;
            throw BoundedXml.refused(
                    UnreadableWorkbookException.beyond(Limits.ROW_TEXT, "problems.limit.rowCharacters"));
        }
    }

    /** Reads a cell into its row; problems are reported with its address. How many characters it has. */
    private int cell(RawRow row, int column) throws XMLStreamException {
        try {
            readCell();
            return contents.put(row, column);
        } catch (XMLStreamException | RuntimeException damaged) {
            throw BoundedXml.refused(Xml.problem(damaged).atCell(Location.columnName(column) + lastRow));
        }
    }

    private void readCell() throws XMLStreamException {
        contents.begin(Xml.attribute(xml, "t"), Xml.attribute(xml, "s"));
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> contents.value(xml.getElementText());
                case "is" -> contents.text(Xml.richText(xml));
                case "f" -> {
                    String type = Xml.attribute(xml, "t");
                    String index = Xml.attribute(xml, "si");
                    String range = Xml.attribute(xml, "ref");
                    contents.formula(xml.getElementText(), type, index, range);
                }
                default -> Xml.skip(xml);
            }
        }
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        try (in) {
            xml.close();
        } catch (IOException | XMLStreamException damaged) {
            throw Xml.problem(damaged);
        }
    }
}
