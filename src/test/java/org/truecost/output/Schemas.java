package org.truecost.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * The parts of a workbook against the schemas of Office Open XML; all but the shared strings, where every program writes the
 * {@code xml:space} that the schema forgot.
 */
public final class Schemas {

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("xl/workbook.xml", WorkbookDocument.Factory::parse);
        KINDS.put("xl/styles.xml", StyleSheetDocument.Factory::parse);
        KINDS.put("xl/worksheets/sheet", WorksheetDocument.Factory::parse);
        KINDS.put("xl/tables/table", TableDocument.Factory::parse);
        KINDS.put("xl/charts/chart", ChartSpaceDocument.Factory::parse);
        KINDS.put("xl/drawings/drawing", WsDrDocument.Factory::parse);
        KINDS.put("docProps/app.xml", PropertiesDocument.Factory::parse);
    }

    private Schemas() {}

    /** Reads a part as what its schema says it is. */
    private interface Kind {
        XmlObject parse(InputStream part) throws XmlException, IOException;
    }

    /** What is not valid in a summary, part by part; a kind of part that is not there at all is said, too. */
    public static List<String> violations(Path file) throws IOException, XmlException {
        List<String> violations = new ArrayList<>();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
                List<? extends ZipEntry> found = parts.stream()
                        .filter(part -> part.getName().startsWith(kind.getKey()))
                        .toList();
                if (found.isEmpty()) {
                    violations.add(kind.getKey() + ": is not there");
                }
                for (ZipEntry part : found) {
                    try (InputStream in = parts.getInputStream(part)) {
                        List<XmlError> wrong = new ArrayList<>();
                        kind.getValue().parse(in).validate(new XmlOptions().setErrorListener(wrong));
                        wrong.forEach(error -> violations.add(part.getName() + ": " + error));
                    }
                }
            }
        }
        return violations;
    }
}
