package org.truecost.output;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.problem.Language;
import org.truecost.report.Value;

/** A scope is named by what was given: the sample without its payroll, its expenses or its fleet (cost-model.md, rule 14). */
class GivenPartsTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    private static final Predicate<Fact> PEOPLE = Payroll.class::isInstance;
    private static final Predicate<Fact> OPERATIONS = OperatingExpense.class::isInstance;

    @TempDir
    private Path folder;

    @Test
    void nameNoPeopleWhereNoPayrollWasRead() throws IOException {
        SummaryCase made = without(PEOPLE);
        assertThat(text(made, Languages.ENGLISH))
                .contains("People: not given. No figure here includes them.")
                .contains("Fleet and operation over the fleet’s whole life")
                .contains("People, to date not given not given not given")
                .contains("the fleet and its operation cost")
                .contains("People not given not given not given not given not given")
                .doesNotContain("and people", "people included", "its people", "employing");
        assertThat(text(made, Languages.JAPANESE).replaceAll("\\s", ""))
                .contains("人件費：資料なし。どの数値にも含めていない。")
                .contains("設備・運用費、設備の全期間")
                .contains("人件費、累計資料なし資料なし資料なし")
                .doesNotContain("設備・運用費・人件費", "人件費を含む");
        assertThat(displayed(made))
                .contains(
                        "not given", "People: not given", "Fleet and operation over the fleet’s whole life, base case")
                .noneMatch(cell -> cell.contains("and people"));
    }

    @Test
    void showNoAmountOfPeopleWhereNoPayrollWasRead() {
        SummaryCase made = without(PEOPLE);
        assertThat(made.briefing().figures()).doesNotContainKeys("lifetimePeople", "toDatePeople", "changePEOPLE");
        for (String table : List.of("groups", "years", "months", "categories")) {
            assertThat(made.briefing().table(table).rows())
                    .flatMap(row -> row.values())
                    .filteredOn(value -> value instanceof Value.Amount amount
                            && amount.money().signum() == 0)
                    .as(table)
                    .allMatch(value -> "years".equals(table) || "months".equals(table));
        }
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void spareACompanyThatOnlyRentsEveryWordOfAFleet(Language language) throws IOException {
        SummaryCase made = without(GivenPartsTest::isFleet);
        Map<Language, String[]> words = Map.of(
                Languages.ENGLISH,
                new String[] {"fleet", "Fleet", "owning", "owned", "Owned", "owner", "Depreciation", "machines"},
                Languages.JAPANESE,
                new String[] {"設備", "保有", "減価償却"});
        assertThat(text(made, language)).doesNotContain(words.get(language));
        if (language == Languages.ENGLISH) {
            assertThat(text(made, language))
                    .contains("Operations and people over the whole period")
                    .contains("operations and people cost");
        }
    }

    @Test
    void nameNoOperationsWhereNoneWereRead() throws IOException {
        assertThat(text(without(OPERATIONS), Languages.ENGLISH))
                .contains("Operations: not given.")
                .contains("Fleet and people over the fleet’s whole life")
                .contains("The whole fleet, to date")
                .contains("Operations not given not given not given not given not given")
                .doesNotContain("its operation");
    }

    private static boolean isFleet(Fact fact) {
        return fact instanceof CostRecord && !PEOPLE.test(fact) && !OPERATIONS.test(fact);
    }

    private static SummaryCase without(Predicate<Fact> part) {
        List<Fact> facts = Facts.sample().stream()
                .filter(part.negate())
                .map(Fact.class::cast)
                .toList();
        assertThat(facts).hasSizeLessThan(Facts.sample().size());
        return SummaryCase.reported(facts, JANUARY, "USD");
    }

    private List<String> displayed(SummaryCase made) throws IOException {
        List<String> cells = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        Path file = made.write(Languages.ENGLISH, folder.resolve("summary.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.forEach(
                    sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(formatter.formatCellValue(cell)))));
        }
        return cells;
    }

    private static String text(SummaryCase made, Language language) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfBriefing(TEMPLATES).write(made.briefing(), language, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return Stream.of(new PDFTextStripper().getText(document))
                    .flatMap(String::lines)
                    .map(String::strip)
                    .collect(joining(" "));
        }
    }
}
