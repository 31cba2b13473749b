package org.truecost.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook file that reading needs: its sheets in order, their texts and how they count days. */
final class WorkbookPackage implements AutoCloseable {

    /**
     * A worksheet as the workbook lists it.
     *
     * @param relation how the workbook finds its part
     */
    private record Listed(String name, String relation) {}

    private final OPCPackage parts;
    private final PackagePart workbook;
    private final List<Listed> listed = new ArrayList<>();
    private DateSystem dates = DateSystem.FROM_1900;
    private SharedStrings strings = SharedStrings.NONE;

    private WorkbookPackage(OPCPackage parts, PackagePart workbook) {
        this.parts = parts;
        this.workbook = workbook;
    }

    /** Opens a file, read-only and by its path: a stream would be held in memory. */
    static WorkbookPackage open(WorkbookFile file) throws UnreadableWorkbookException {
        FileSoundness.check(file.path());
        try {
            // Closed by the workbook package's own close, or right below where the workbook is none.
            OPCPackage parts = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
            try {
                WorkbookPackage workbook = new WorkbookPackage(parts, workbookPart(parts));
                workbook.readContents();
                return workbook;
            } catch (InvalidFormatException
                    | IOException
                    | XMLStreamException
                    | UnreadableWorkbookException
                    | RuntimeException unreadable) {
                parts.revert();
                throw unreadable;
            }
        } catch (InvalidFormatException | IOException | XMLStreamException | RuntimeException damaged) {
            throw UnreadableWorkbookException.damaged();
        }
    }

    private static PackagePart workbookPart(OPCPackage parts)
            throws InvalidFormatException, UnreadableWorkbookException {
        for (PackageRelationship relation : parts.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart part = parts.getPart(relation);
                if (part != null && part.getContentType().contains("sheet.main+xml")) {
                    return part;
                }
                if (part != null && part.getContentType().contains("sheet.binary")) {
                    throw new UnreadableWorkbookException("it is a binary workbook (.xlsb)", "バイナリ形式のブック（.xlsb）です");
                }
            }
        }
        throw new UnreadableWorkbookException("it is not a workbook", "ブックではありません");
    }

    private void readContents() throws IOException, XMLStreamException, InvalidFormatException {
        try (InputStream in = workbook.getInputStream()) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    readElement(xml);
                }
            }
        }
        for (PackageRelationship relation : workbook.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/sharedStrings")) {
                try (InputStream in = workbook.getRelatedPart(relation).getInputStream()) {
                    strings = SharedStrings.read(in);
                }
            }
        }
    }

    private void readElement(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("workbookPr")) {
            String from1904 = Xml.attribute(xml, "date1904");
            dates = "1".equals(from1904) || "true".equals(from1904) ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
        } else if (xml.getLocalName().equals("sheet")) {
            String name = Xml.attribute(xml, "name");
            String relation = Xml.attribute(xml, "id");
            if (name == null || relation == null) {
                throw new XMLStreamException("a sheet without name or part");
            }
            listed.add(new Listed(Xml.unescaped(name), relation));
        }
    }

    int sheets() {
        return listed.size();
    }

    String sheetName(int index) {
        return listed.get(index).name();
    }

    /** The rows of a sheet; null for a sheet without cells by nature, such as a chart sheet. */
    @Nullable
    RowStream rows(int index) throws UnreadableWorkbookException {
        try {
            PackageRelationship relation =
                    workbook.getRelationship(listed.get(index).relation());
            if (relation == null) {
                throw UnreadableWorkbookException.damaged();
            }
            if (!relation.getRelationshipType().endsWith("/worksheet")) {
                return null;
            }
            return new RowStream(workbook.getRelatedPart(relation).getInputStream(), strings);
        } catch (InvalidFormatException | IOException | XMLStreamException | RuntimeException damaged) {
            throw UnreadableWorkbookException.damaged();
        }
    }

    DateSystem dates() {
        return dates;
    }

    @Override
    public void close() {
        parts.revert();
    }
}
