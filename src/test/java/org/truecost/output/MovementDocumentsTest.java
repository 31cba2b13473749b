package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the documents say of the month before. */
class MovementDocumentsTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    /**
     * January 56,681,372.55: depreciation 33,333,333.33, operations 21,666,666.67, people 1,681,372.55. February by hand: racks
     * 96 million over 48 months, 14 of 28 days; power 1,350,000 for 1,200,000; hall 2 gone; 30,000 a month of maintenance late.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhyTheMonthMoved(Language language) throws IOException {
        byte[] pdf = pdf(TwoMonths.compared().briefing(), language);
        Files.write(Path.of("target", "movement." + language.code() + ".pdf"), pdf);
        String text = text(pdf);
        assertThat(text)
                .contains("56,681,372.55", "+30,000.00", "+1,000,000.00", "−800,000.00", "+150,000.00")
                .contains(language == Language.ENGLISH ? "Against the month before" : "前月との比較")
                .contains("RACKS-2 · servers", "B-0203 · Power, hall 1");
        assertThat(Standards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysInOneSentenceThatThereIsNoMonthBefore(Language language) throws IOException {
        Briefing alone = SummaryCase.of(TwoMonths.january(), TwoMonths.FEBRUARY.minusMonths(1), "USD")
                .briefing();
        assertThat(text(pdf(alone, language)))
                .contains(language == Language.ENGLISH ? "There is no report of December 2024" : "2024年12月の報告書がない");
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
