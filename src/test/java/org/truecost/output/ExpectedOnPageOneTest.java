package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.Fact;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Period;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;

/** What is expected and not there is said on page one with last month's amount, and in the letter without (cost-model.md, rule 44). */
class ExpectedOnPageOneTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    /** Power of 410,000 and nine people at 100 a month, from October to December, and something that is there in January. */
    private static Briefing briefing() {
        Stream<Fact> bills = IntStream.rangeClosed(10, 12)
                .mapToObj(number -> YearMonth.of(2024, number))
                .flatMap(month -> {
                    Period period = new Period(month.atDay(1), month.atEndOfMonth());
                    return Stream.of(
                            opex("E" + month, exactly("410000", "USD"), period),
                            payroll("P" + month, "9", exactly("100", "USD"), "12", period));
                });
        Fact there = capex("FLEET", exactly("48000", "USD"), "2024-01-01", 48);
        return SummaryCase.of(Stream.concat(bills, Stream.of(there)).toList(), JANUARY, "USD")
                .briefing();
    }

    @Test
    void isInTheMonthsOwnWords() throws IOException {
        assertThat(pageOne(Languages.ENGLISH))
                .contains("Expected and not there. Power: nothing for January 2025; December 2024 $410,000")
                .contains("Payroll: nothing for January 2025; December 2024 $900");
        assertThat(pageOne(Languages.JAPANESE)).contains("電力：2025年1月分の記載なし", "人件費：2025年1月分の記載なし");
    }

    /** A bill of another vendor is there, so the category is not missing. */
    @Test
    void namesAVendorInItsOwnWords() throws IOException {
        Briefing briefing = SummaryCase.of(
                        months().map(month -> bill(month.equals(JANUARY) ? "Sun" : "City Power", 410_000, month))
                                .toList(),
                        JANUARY,
                        "USD")
                .briefing();
        assertThat(pageOne(briefing, Languages.ENGLISH))
                .contains("Expected and not there. City Power: nothing for January 2025; December 2024 $410,000");
        assertThat(pageOne(briefing, Languages.JAPANESE)).contains("CityPower：2025年1月分の記載なし");
    }

    private static Stream<YearMonth> months() {
        return IntStream.range(0, 4).mapToObj(JANUARY.minusMonths(3)::plusMonths);
    }

    private static Fact bill(String vendor, int amount, YearMonth month) {
        return Variant.of(Facts.opex(
                        vendor + month,
                        exactly(String.valueOf(amount), "USD"),
                        new Period(month.atDay(1), month.atEndOfMonth())))
                .with(OperatingExpense::vendor, vendor)
                .get();
    }

    /** Of 2,000 vendors at 1 to 2,000 a month one is there in January. */
    private static Briefing manyMissing() {
        return SummaryCase.of(
                        months().flatMap(month -> IntStream.rangeClosed(1, month.equals(JANUARY) ? 1 : 2000)
                                        .mapToObj(number -> bill("V" + number, number, month)))
                                .toList(),
                        JANUARY,
                        "USD")
                .briefing();
    }

    /** However many are missing, page one keeps its figures: three are named, the largest, and the others counted and added up. */
    @Test
    void namesTheLargestOfManyVendors() throws IOException {
        Briefing briefing = manyMissing();
        assertThat(pageOne(briefing, Languages.ENGLISH))
                .contains(
                        "Expected and not there. V2000: nothing for January 2025; December 2024 $2,000. V1999: nothing")
                .contains("V1998: nothing for January 2025; December 2024 $1,998. 1,996 more vendors, in the list of")
                .contains("nothing for January 2025; $2.0 million in their last months.")
                .contains("How the lifetime cost is made up")
                .doesNotContain("V1997");
        assertThat(TEMPLATES
                        .cover(briefing, Languages.ENGLISH, Map.of("list", "board", "documents", "a.pdf"))
                        .text())
                .contains("Expected and not there: V2000, V1999, V1998, 1,996 more vendors.");
    }

    @Test
    void theLetterNamesTheCategoriesAndNoAmount() {
        Map<String, String> words = Map.of("list", "board", "documents", "a.pdf");
        assertThat(TEMPLATES.cover(briefing(), Languages.ENGLISH, words).text())
                .contains("Expected and not there: Power, Payroll")
                .doesNotContain("410", "900");
        assertThat(TEMPLATES.cover(briefing(), Languages.JAPANESE, words).text())
                .contains("電力、人件費");
    }

    private static String pageOne(Language language) throws IOException {
        return pageOne(briefing(), language);
    }

    private static String pageOne(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfBriefing(TEMPLATES).write(briefing, language, bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            return first.getText(document).replaceAll("\\s+", language.equals(Languages.ENGLISH) ? " " : "");
        }
    }
}
