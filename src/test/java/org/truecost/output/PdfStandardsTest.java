package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truecost.ledger.Language;
import org.truecost.report.SampleComparison;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** An archive accepts the briefing, and somebody who does not see it can read it. */
class PdfStandardsTest {

    private static final Path TEMPLATES = Path.of("output-templates");

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsTheStandardForAccessibleDocuments(Language language) throws IOException {
        assertThat(Standards.broken(written(language), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsTheStandardForArchivesAtItsHighestLevel(Language language) throws IOException {
        assertThat(Standards.broken(written(language), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void isToldOfWhatBreaksAStandard() throws IOException {
        String pdf = new String(written(Language.ENGLISH), StandardCharsets.ISO_8859_1);
        byte[] silent = pdf.replace("/Alt", "/Tla").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Standards.broken(silent, PDFAFlavour.PDFUA_1)).containsKey("7.3-1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsHeadingsTablesAndFiguresInTheOrderOfReading(Language language) throws IOException {
        List<PDStructureElement> told = elements(written(language));
        List<String> types =
                told.stream().map(PDStructureElement::getStructureType).toList();
        assertThat(types).startsWith("Document", "H1", "P").contains("H2", "L", "LI", "Lbl", "LBody", "Figure");
        assertThat(told)
                .filteredOn(element -> element.getStructureType().equals("Figure"))
                .allSatisfy(
                        figure -> assertThat(figure.getAlternateDescription()).isNotBlank());
        assertThat(told)
                .filteredOn(element -> element.getStructureType().equals("TH"))
                .allSatisfy(heading -> assertThat(scope(heading)).isIn("Column", "Row"));
    }

    private static String scope(PDStructureElement heading) {
        COSDictionary attributes = heading.getCOSObject().getCOSDictionary(COSName.A);
        return attributes.getNameAsString("Scope");
    }

    private static List<PDStructureElement> elements(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
            return elements;
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }

    private static byte[] written(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(Templates.load(TEMPLATES)).write(SampleComparison.briefing(), language, out);
        return out.toByteArray();
    }
}
