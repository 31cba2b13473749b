package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.truecost.Facts;
import org.truecost.ledger.Language;

/** Every part of the package is valid by the schemas of Office Open XML: a program that opens it has nothing to repair. */
class SummarySchemaTest {

    @TempDir
    private Path folder;

    /** Reads a part as what its schema says it is. */
    private interface Kind {
        XmlObject parse(InputStream part) throws XmlException, IOException;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartIsValid(Language language) throws Exception {
        Path file = SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), "USD")
                .write(language, folder.resolve("summary.xlsx"));
        try (ZipFile parts = new ZipFile(file.toFile())) {
            assertThat(invalid(parts, "xl/workbook.xml", WorkbookDocument.Factory::parse))
                    .isEmpty();
            assertThat(invalid(parts, "xl/styles.xml", StyleSheetDocument.Factory::parse))
                    .isEmpty();
            assertThat(invalid(parts, "xl/worksheets/sheet", WorksheetDocument.Factory::parse))
                    .isEmpty();
            assertThat(invalid(parts, "xl/tables/table", TableDocument.Factory::parse))
                    .isEmpty();
            assertThat(invalid(parts, "xl/charts/chart", ChartSpaceDocument.Factory::parse))
                    .isEmpty();
            assertThat(invalid(parts, "xl/drawings/drawing", WsDrDocument.Factory::parse))
                    .isEmpty();
        }
    }

    private static List<String> invalid(ZipFile parts, String prefix, Kind kind) throws IOException, XmlException {
        List<String> errors = new ArrayList<>();
        List<? extends ZipEntry> found =
                parts.stream().filter(part -> part.getName().startsWith(prefix)).toList();
        assertThat(found).as(prefix).isNotEmpty();
        for (ZipEntry part : found) {
            try (InputStream in = parts.getInputStream(part)) {
                List<XmlError> wrong = new ArrayList<>();
                kind.parse(in).validate(new XmlOptions().setErrorListener(wrong));
                wrong.forEach(error -> errors.add(part.getName() + ": " + error));
            }
        }
        return errors;
    }
}
