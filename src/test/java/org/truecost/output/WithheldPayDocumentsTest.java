package org.truecost.output;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.range;
import static org.truecost.Facts.supersededBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.problem.Language;

/** Whatever the pay of too few people is, the documents are the same to the byte, and say that it is not in them. */
class WithheldPayDocumentsTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Period LIFE = period("2024-01-01", "2027-12-31");
    private static final Period LATER = period("2024-07-01", "2027-12-31");
    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "4.9"})
    void areTheSameWhateverTooFewPeopleEarn(String people) throws IOException {
        assertThat(documents(without(staff(people, LIFE, "1"))))
                .isEqualTo(documents(without(staff(people, LIFE, "1.7"))));
    }

    @Test
    void differWhereEnoughPeopleEarnMore() throws IOException {
        Map<String, String> one = documents(without(staff("5", LIFE, "1")));
        Map<String, String> other = documents(without(staff("5", LIFE, "1.7")));
        one.forEach((name, document) -> assertThat(other.get(name)).as(name).isNotEqualTo(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "4.9"})
    void areTheSameWhateverAFewOfManyEarnWhoCameLater(String people) throws IOException {
        assertThat(documents(with(staff(people, LATER, "1")))).isEqualTo(documents(with(staff(people, LATER, "1.7"))));
    }

    @Test
    void areTheSameWhateverAFewEarnInAnotherCurrency() throws IOException {
        assertThat(documents(with(payroll("X", "4", exactly("9000", "USD"), "12", LIFE))))
                .isEqualTo(documents(with(payroll("X", "4", exactly("9900", "USD"), "12", LIFE))));
    }

    @Test
    void areTheSameWhateverAFewEarnedByAReplacedFigure() throws IOException {
        assertThat(documents(with(replaced("60000")))).isEqualTo(documents(with(replaced("70000"))));
    }

    @Test
    void sayHowManyPeopleAreMissingAndNeverThatTheyCostNothing() throws IOException {
        Map<String, String> documents = documents(without(staff("3", LIFE, "1")));
        assertThat(documents.get("en text"))
                .contains("The pay of 3 people is withheld and is in no figure here")
                .contains("people over the fleet’s whole life (pay of 3 people withheld)")
                .contains("Payroll withheld withheld withheld withheld withheld");
        assertThat(documents.getOrDefault("ja text", "").replaceAll("\\s", ""))
                .contains("3人分の給与は非開示とし、どの数値にも含めていない")
                .contains("人件費、設備の全期間（3人分の給与は非開示）")
                .contains("人件費非開示非開示非開示非開示非開示");
    }

    @Test
    void keepWithheldPayOutOfWhatOthersCost() throws IOException {
        Map<String, String> documents = documents(with(staff("3", LATER, "1")));
        assertThat(documents.get("en text"))
                .contains("The pay of 3 people is withheld")
                .contains("80,705,882.35", "2,624,705,882.35");
    }

    @Test
    void showInTheSummaryThatPayIsWithheld() throws IOException {
        Path file = SummaryCase.reported(without(staff("3", LIFE, "1")), JANUARY, "USD")
                .write(Languages.ENGLISH, folder.resolve("summary.xlsx"));
        assertThat(displayed(file))
                .contains("withheld")
                .anyMatch(text -> text.contains("People whose pay is withheld") && text.contains("3"))
                .anyMatch(text -> text.contains("(pay of 3 people withheld)"));
    }

    /** Every document by its name: the briefings' bytes and text, and the summaries' bytes. */
    private Map<String, String> documents(List<Fact> facts) throws IOException {
        SummaryCase made = SummaryCase.reported(facts, JANUARY, "USD");
        Map<String, String> documents = new LinkedHashMap<>();
        for (Language language : Language.all()) {
            Path summary = made.write(language, folder.resolve("summary.xlsx"));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            new PdfBriefing(TEMPLATES).write(made.briefing(), language, pdf);
            documents.put(language.code() + " summary", hex(Files.readAllBytes(summary)));
            documents.put(language.code() + " briefing", hex(pdf.toByteArray()));
            documents.put(language.code() + " text", text(pdf.toByteArray()));
        }
        return documents;
    }

    /** The cells as a spreadsheet program shows them. */
    private static List<String> displayed(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.forEach(
                    sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(formatter.formatCellValue(cell)))));
        }
        return cells;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .collect(joining(" "));
        }
    }

    private static List<Fact> without(Fact... more) {
        return facts(Facts.sample().stream().filter(fact -> !(fact instanceof Payroll)), more);
    }

    private static List<Fact> with(Fact... more) {
        return facts(Facts.sample().stream(), more);
    }

    private static List<Fact> facts(Stream<? extends Fact> sample, Fact... more) {
        List<Fact> facts = new ArrayList<>(sample.toList());
        facts.addAll(List.of(more));
        return facts;
    }

    private static Payroll staff(String people, Period period, String times) {
        BigDecimal factor = new BigDecimal(times);
        Estimate pay = range("51000", "66000", "81000", "CNY").map(money -> money.multipliedBy(factor));
        return payroll("X", people, pay, "13", period, "0.2", "40000", Attributes.NONE);
    }

    private static Payroll replaced(String pay) {
        return payroll("X", "3", exactly(pay, "CNY"), "13", LIFE, null, null, supersededBy("ENG"));
    }
}
