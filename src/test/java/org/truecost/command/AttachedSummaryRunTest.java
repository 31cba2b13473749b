package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.output.Standards;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A run with {@code truecost.attach-summary=true}: the briefing is an archive's document and carries the summary as it was published. */
class AttachedSummaryRunTest {

    @TempDir
    private static Path folder;

    private static Path documents;

    @BeforeAll
    static void run() throws IOException {
        Sandbox sandbox = new Sandbox(folder).withSample();
        System.setProperty("truecost.attach-summary", "true");
        try {
            Result result = sandbox.report();
            assertThat(result.exitCode()).as(result.printed()).isZero();
        } finally {
            System.clearProperty("truecost.attach-summary");
        }
        documents = sandbox.output().resolve("2025-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void keepsTheStandardsForArchivesWithAttachmentsAndForAccess(String language) throws IOException {
        assertThat(Standards.broken(briefing(language), PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Standards.broken(briefing(language), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void carriesTheSummaryAsItWasPublished(String language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(briefing(language))) {
            PDComplexFileSpecification file =
                    attachments(pdf).values().iterator().next();
            assertThat(file.getFilename()).isEqualTo("summary-r1.xlsx");
            byte[] carried = file.getEmbeddedFile().toByteArray();
            assertThat(carried).isEqualTo(Files.readAllBytes(documents.resolve("summary-r1.xlsx")));
            assertThat(file.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo("Data");
            assertThat(file.getFileDescription()).isNotBlank();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(carried))) {
                assertThat(workbook.getSheets()).isNotEmpty();
            }
        }
    }

    @Test
    void isFoundOutWhereItIsNotTheArchivesDocument() throws IOException {
        assertThat(Standards.broken(briefing("en"), PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    private static byte[] briefing(String language) throws IOException {
        return Files.readAllBytes(documents.resolve("briefing-r1." + language + ".pdf"));
    }

    private static Map<String, PDComplexFileSpecification> attachments(PDDocument pdf) throws IOException {
        PDNameTreeNode<PDComplexFileSpecification> files =
                pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
        return files.getNames() == null ? files.getKids().getFirst().getNames() : files.getNames();
    }
}
