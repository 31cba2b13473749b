package org.truecost.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * The least that any reading over the JDK's XML reader takes: a step to each event of the sheet and of the shared strings, and
 * nothing asked for but the kind of each.
 */
final class StaxSteps {

    private static final List<String> PARTS = List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml");

    private StaxSteps() {}

    public static void main(String[] args) throws Exception {
        Folder.read(args[0], StaxSteps::cells);
    }

    /** How many cells the sheet has: elements called c. */
    private static long cells(Path file) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long cells = 0;
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            for (String part : PARTS) {
                ZipEntry entry = workbook.getEntry(part);
                if (entry != null) {
                    try (InputStream xml = workbook.getInputStream(entry)) {
                        cells += cells(factory.createXMLStreamReader(xml));
                    }
                }
            }
        }
        return cells;
    }

    private static long cells(XMLStreamReader xml) throws Exception {
        long cells = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                cells++;
            }
        }
        return cells;
    }
}
