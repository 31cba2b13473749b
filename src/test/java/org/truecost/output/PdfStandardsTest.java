package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;
import org.truecost.files.Password;
import org.truecost.problem.Language;
import org.truecost.report.Briefings;
import org.truecost.report.Citation;
import org.truecost.report.RunFacts;
import org.truecost.report.SampleComparison;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** An archive accepts the briefing, and someone who does not see it can read it. */
class PdfStandardsTest {

    private static final Path TEMPLATES = Path.of("output-templates");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void keepsTheStandardForAccessibleDocuments(Language language) throws IOException {
        assertThat(Standards.broken(written(language), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void keepsTheStandardForArchivesAtItsHighestLevel(Language language) throws IOException {
        assertThat(Standards.broken(written(language), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void reportsWhatBreaksAStandard() throws IOException {
        String pdf = new String(written(Languages.ENGLISH), StandardCharsets.ISO_8859_1);
        byte[] silent = pdf.replace("/Alt", "/Tla").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Standards.broken(silent, PDFAFlavour.PDFUA_1)).containsKey("7.3-1");
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void tagsHeadingsTablesAndFiguresInTheOrderOfReading(Language language) throws IOException {
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

    @Test
    void repeatsTheHeadingOfALongTableAndKeepsTheStandards() throws IOException {
        RunFacts facts = SampleComparison.facts();
        Citation one = facts.citations().getFirst();
        List<Citation> many = IntStream.range(0, 45)
                .mapToObj(line -> new Citation(
                        one.sheet(),
                        "Line " + line + " bought for a long reason ".repeat(1 + line % 7),
                        1,
                        one.treatment(),
                        one.qualifier(),
                        "Source " + line,
                        null,
                        one.life(),
                        one.place()))
                .toList();
        RunFacts crowded = new RunFacts(
                facts.revision(),
                facts.softwareVersion(),
                facts.rounding(),
                facts.fiscalYear(),
                facts.workbooks(),
                facts.problems(),
                facts.rejectedAmounts(),
                facts.rejectedPay(),
                facts.rates(),
                many,
                facts.totals(),
                facts.privacy(),
                facts.replacements(),
                facts.replaced(),
                facts.before(),
                facts.superseded());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(Templates.load(TEMPLATES))
                .write(Briefings.of(SampleComparison.sample(), crowded), Languages.ENGLISH, out);
        assertThat(Standards.broken(out.toByteArray(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Standards.broken(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).split("Figure Counted", -1))
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void carriesTheSummaryInsideAsArchivesAllow() throws IOException {
        Path workbook = folder.resolve("summary-r1.xlsx");
        Files.writeString(workbook, "the summary");
        PdfBriefing carrying = new PdfBriefing(Templates.load(TEMPLATES)).attaching(workbook);
        byte[] pdf = written(carrying, Languages.JAPANESE);
        assertThat(Standards.broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Standards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(written(carrying, Languages.JAPANESE)).isEqualTo(pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            var files = read.getDocumentCatalog().getNames().getEmbeddedFiles();
            var names = files.getNames() == null ? files.getKids().getFirst().getNames() : files.getNames();
            var file = names.values().iterator().next();
            assertThat(file.getFilename()).isEqualTo("summary-r1.xlsx");
            assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo("the summary");
        }
    }

    @Test
    void opensWithItsPasswordOnlyAndStaysReadableByEveryone() throws IOException {
        byte[] pdf = written(
                new PdfBriefing(Templates.load(TEMPLATES)).protectedBy(new Password("correct horse")),
                Languages.ENGLISH);
        assertThatThrownBy(() -> Loader.loadPDF(pdf)).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(pdf, "wrong horse")).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument read = Loader.loadPDF(pdf, "correct horse")) {
            assertThat(read.getEncryption().getVersion()).isEqualTo(5);
            assertThat(read.getEncryption().getLength()).isEqualTo(256);
            assertThat(read.getCurrentAccessPermission().canModify()).isFalse();
            assertThat(read.getCurrentAccessPermission().canExtractForAccessibility())
                    .isTrue();
            assertThat(new PDFTextStripper().getText(read)).contains("2,624,705,882.35");
            byte[] metadata = read.getDocumentCatalog().getMetadata().toByteArray();
            assertThat(new String(metadata, StandardCharsets.UTF_8))
                    .contains("pdfuaid")
                    .doesNotContain("pdfaid:part");
        }
    }

    @Test
    void refusesAPasswordThatProtectsNothing() {
        assertThatThrownBy(() -> new Password("1234567")).hasMessage("a password has 8 to 127 characters");
        assertThatThrownBy(() -> new Password("パスワードパスワード")).hasMessageContaining("ASCII");
        assertThat(new Password("12345678")).hasToString("Password");
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void hasLinksThatLeadToHeadingsAndNothingActive(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(language))) {
            List<PDAnnotation> links = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                links.addAll(page.getAnnotations());
            }
            assertThat(links).hasSizeGreaterThan(5).allSatisfy(link -> {
                assertThat(link).isInstanceOf(PDAnnotationLink.class);
                assertThat(((PDAnnotationLink) link).getAction()).isNull();
                assertThat(((PDAnnotationLink) link).getDestination()).isInstanceOf(PDPageDestination.class);
                assertThat(link.getContents()).isNotBlank();
            });
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void tagsTheLanguageOfAWorkbooksWordsInTheOther(Language language) throws IOException {
        Set<String> told = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(written(language))) {
            for (PDPage page : pdf.getPages()) {
                List<Object> tokens = new PDFStreamParser(page).parse();
                for (int at = 2; at < tokens.size(); at++) {
                    if (tokens.get(at) instanceof Operator mark
                            && mark.getName().equals("BDC")
                            && tokens.get(at - 1) instanceof COSDictionary properties
                            && properties.containsKey(COSName.LANG)) {
                        assertThat(tokens.get(at - 2)).isEqualTo(COSName.getPDFName("Span"));
                        told.add(String.valueOf(properties.getString(COSName.LANG)));
                    }
                }
            }
        }
        assertThat(told).containsExactly(language == Languages.ENGLISH ? "ja" : "en");
    }

    private static byte[] written(PdfBriefing pdf, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write(SampleComparison.briefing(), language, out);
        return out.toByteArray();
    }

    private static byte[] written(Language language) throws IOException {
        return written(new PdfBriefing(Templates.load(TEMPLATES)), language);
    }
}
