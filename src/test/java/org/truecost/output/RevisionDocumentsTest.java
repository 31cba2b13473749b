package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the documents of a revision say of the one before. */
class RevisionDocumentsTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatChanged(Language language) throws IOException {
        byte[] pdf = pdf(TwoRevisions.compared().briefing(), language);
        Files.write(Path.of("target", "revision." + language.code() + ".pdf"), pdf);
        String text = text(pdf);
        assertThat(text).isNotEmpty();
        assertThat(Standards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesTheSheetWithFormulasThatMakeTheirStoredValues(Language language) throws Exception {
        Path file = TwoRevisions.compared().write(language, folder.resolve("revision." + language.code() + ".xlsx"));
        Files.copy(
                file, Path.of("target", "revision." + language.code() + ".xlsx"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Spreadsheets.differences(file, Spreadsheets.recalculated(file, folder)))
                .isEmpty();
    }

    private static byte[] pdf(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(TEMPLATES).write(briefing, language, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
