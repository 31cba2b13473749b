package org.truecost.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.truecost.Languages;
import org.truecost.ledger.GpuArchitecture;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;

/** Places, problems and figures as they are said. */
class LedgerWordsTest {

    private static final Sheet SHEET =
            new Sheet("b.xlsx", "s", SheetKind.PAYROLL, Map.of(Column.ROLE, new Sheet.Header(2, "Job")));

    @ParameterizedTest
    @CsvSource({"0,A", "1,B", "25,Z", "26,AA", "27,AB", "51,AZ", "52,BA", "701,ZZ", "702,AAA", "16383,XFD"})
    void namesColumnsAsSpreadsheetsDo(int index, String name) {
        assertThat(Location.columnName(index)).isEqualTo(name);
    }

    @Test
    void saysAPlaceInOneLine() {
        assertThat(Location.cell("b.xlsx", "s", 2, 17)).hasToString("b.xlsx › s › C17");
        assertThat(Location.sheet("b.xlsx", "s")).hasToString("b.xlsx › s");
        assertThat(Location.workbook("b.xlsx")).hasToString("b.xlsx");
        assertThat(Location.ledger()).isEqualTo(new Location("", null, null));
    }

    @Test
    void aRowNamesItsCellsAndWhereAColumnLacksItsFirst() {
        Source source = new Source(SHEET, 7);
        assertThat(source.at(Column.ROLE)).isEqualTo(new Location("b.xlsx", "s", "C7"));
        assertThat(source.at(Column.AMOUNT)).isEqualTo(new Location("b.xlsx", "s", "A7"));
        assertThat(source.location()).isEqualTo(new Location("b.xlsx", "s", "A7"));
        assertThat(SHEET.header(Column.ROLE)).contains(new Sheet.Header(2, "Job"));
        assertThat(SHEET.header(Column.AMOUNT)).isEmpty();
    }

    @Test
    void aProblemNamesTheHeaderOfTheWorkbookAndHowToFixIt() {
        Problem problem = Problem.of(ProblemKind.MISSING_VALUE, new Source(SHEET, 7), Column.ROLE, null)
                .with("expected", new Message.Earlier("any {text}", "任意"));
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.message(Languages.ENGLISH)).isEqualTo("“Job” is empty.");
        assertThat(problem.remedy(Languages.ENGLISH)).isEqualTo("Fill in any {text}.");
        assertThat(problem.remedy(Languages.JAPANESE)).isEqualTo("任意を入力してください。");
    }

    @Test
    void withholdsConfidentialValuesOnly() {
        assertThat(Problem.of(ProblemKind.NOT_A_NUMBER, new Source(SHEET, 7), Column.MONTHLY_PAY, "77")
                        .found())
                .isEqualTo("•••");
        assertThat(Problem.of(ProblemKind.NOT_A_NUMBER, new Source(SHEET, 7), Column.AMOUNT, "77")
                        .found())
                .as("a payroll sheet shows no number, whatever its column")
                .isEqualTo("•••");
        Sheet expenses = new Sheet("b.xlsx", "s", SheetKind.OPERATING_EXPENSES, Map.of());
        assertThat(Problem.of(ProblemKind.NOT_A_NUMBER, new Source(expenses, 7), Column.AMOUNT, "77")
                        .found())
                .isEqualTo("77");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfProblemHasItsWords(ProblemKind kind) {
        assertThat(kind.code()).matches("TC\\d{3}");
        for (Language language : Language.all()) {
            assertThat(kind.title().in(language)).isNotBlank();
            assertThat(language.bundle().pattern(kind.message().key())).isNotBlank();
            assertThat(language.bundle().pattern(kind.remedy().key())).isNotBlank();
            assertThat(kind.severity().words().in(language)).isNotBlank();
        }
    }

    @Test
    void noTwoKindsShareACode() {
        assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::code)).doesNotHaveDuplicates();
    }

    @Test
    void everyWordOfASheetIsThereInBothLanguages() {
        Stream<Message> words = Stream.of(
                        Arrays.stream(Qualifier.values()).map(Qualifier::words),
                        Arrays.stream(OpexCategory.values()).map(OpexCategory::words),
                        Arrays.stream(Column.values()).map(Column::words))
                .flatMap(each -> each);
        assertThat(words).allSatisfy(word -> {
            assertThat(word.in(Languages.ENGLISH)).isNotBlank();
            assertThat(word.in(Languages.JAPANESE)).isNotBlank();
        });
    }

    @Test
    void knowsALanguageByItsLocale() {
        assertThat(Language.of(Locale.JAPAN)).isEqualTo(Languages.JAPANESE);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Languages.ENGLISH);
        assertThat(Languages.JAPANESE.code()).isEqualTo("ja");
        assertThat(Languages.ENGLISH.locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void payrollNeverSaysItsPay() {
        assertThat(payroll("P", "1", exactly("77123", "CNY"), "12", period("2025-01-01", "2025-12-31")))
                .hasToString("Payroll[test.xlsx › Payroll › A2]");
    }

    @Test
    void writesFiguresWithTheDecimalsTheyNeed() {
        assertThat(AmountText.text(Money.of("76500000000", "JPY"))).isEqualTo("76,500,000,000 JPY");
        assertThat(AmountText.text(Money.of("5", "USD"))).isEqualTo("5.00 USD");
        assertThat(AmountText.text(new BigDecimal("0.123450"))).isEqualTo("0.12345");
        assertThat(AmountText.text(new BigDecimal("1E+3"))).isEqualTo("1,000");
    }

    @Test
    void namesGenerationsOfGpus() {
        assertThat(GpuArchitecture.HOPPER.english()).isEqualTo("Hopper");
        assertThat(GpuArchitecture.AMPERE.english()).isEqualTo("Ampere");
    }

    @Test
    void separatesWhatIsWrongWithAFileFromWhatIsWrongInIt() {
        assertThat(Arrays.stream(ProblemKind.values())
                        .filter(ProblemKind::isOfTheFile)
                        .map(ProblemKind::code))
                .contains("TC101", "TC105", "TC107", "TC118", "TC128")
                .doesNotContain("TC102", "TC103", "TC104", "TC140", "TC201", "TC407");
    }
}
