package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.billFor;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Period;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;

/** That a bill has taken an estimate's place is said with both amounts, in the letter without (cost-model.md, rule 45). */
class BilledEstimatesShownTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    private static Briefing briefing(Attributes bill) {
        Period december = period("2024-12-01", "2024-12-31");
        return SummaryCase.of(
                        List.of(
                                opex("EST-12", exactly("410000", "USD"), december),
                                opex("INV-7", exactly("415000", "USD"), december, null, null, bill)),
                        YearMonth.of(2025, 1),
                        "USD")
                .briefing();
    }

    @Test
    void isInTheBriefing() throws IOException {
        assertThat(text(briefing(billFor("EST-12")), Languages.ENGLISH))
                .contains("1 estimate, $410,000, is not added: its bill, $415,000, counts instead");
        assertThat(text(briefing(billFor("EST-12")), Languages.JAPANESE))
                .contains("見積計上1件（41万ドル）は加算せず、その請求41万5,000ドルを計上");
        assertThat(text(briefing(Attributes.NONE), Languages.ENGLISH)).doesNotContain("estimate,", "counts instead");
    }

    @Test
    void theLetterNamesNoAmount() {
        Map<String, String> words = Map.of("list", "board", "documents", "a.pdf");
        assertThat(TEMPLATES
                        .cover(briefing(billFor("EST-12")), Languages.ENGLISH, words)
                        .text())
                .contains("1 estimate is replaced by its bill.")
                .doesNotContain("410", "415");
        assertThat(TEMPLATES
                        .cover(briefing(billFor("EST-12")), Languages.JAPANESE, words)
                        .text())
                .contains("見積計上1件は、届いた請求に置き換えています。");
        assertThat(TEMPLATES
                        .cover(briefing(Attributes.NONE), Languages.ENGLISH, words)
                        .text())
                .doesNotContain("estimate");
    }

    private static String text(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfBriefing(TEMPLATES).write(briefing, language, bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", language.equals(Languages.ENGLISH) ? " " : "");
        }
    }
}
