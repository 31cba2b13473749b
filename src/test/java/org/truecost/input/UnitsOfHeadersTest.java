package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.input.MappingDrafts.Drafted;
import org.truecost.ledger.OperatingExpense;
import org.truecost.problem.SheetKind;

/**
 * Units and currencies in headers and above tables, in each language: read where they are certain, in the contract's sheets and in drafts, and
 * never read as if they were not there.
 */
class UnitsOfHeadersTest {

    @TempDir
    Path folder;

    private static TinyWorkbook expenses(String header, String currency, Object amount) {
        return TinyWorkbook.sheet("s")
                .row("Expense ID", "Category", header, "Currency", "Period start", "Period end")
                .row("E-1", "power", amount, currency, "2025-01-01", "2025-01-31");
    }

    @ParameterizedTest
    @CsvSource({
        "Amount (USD), USD, 12",
        "Amount USD, USD, 12",
        "Amount in USD, USD, 12",
        "Amount [EUR], EUR, 12",
        "Amount (thousands), USD, 12000",
        "Amount (in thousands), USD, 12000",
        "Amount in thousands, USD, 12000",
        "Amount ($k), USD, 12000",
        "Amount (USD k), USD, 12000",
        "Amount (US$ thousands), USD, 12000",
        "Amount ('000), USD, 12000",
        "Amount (USD '000), USD, 12000",
        "Amount USD k, USD, 12000",
        "Amount (EUR mn), EUR, 12000000",
        "Amount (millions of JPY), JPY, 12000000",
        "Amount (USD bn), USD, 12000000000",
        "金額（千円）, JPY, 12000",
        "金額（百万円）, JPY, 12000000",
        "金額（万元）, CNY, 120000",
        "金額（亿元）, CNY, 1200000000",
        "金額（千美元）, USD, 12000",
    })
    void theContractsAmountsAreReadInTheUnitOfTheirHeader(String header, String currency, String amount)
            throws IOException {
        OperatingExpense read =
                Reading.of(expenses(header, currency, 12).in(folder)).fact(OperatingExpense.class);
        assertThat(read.amount().base().amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"Amount (USD), EUR", "Amount EUR k, USD", "金額（千美元）, JPY", "金額（万元）, USD"})
    void aRowOfAnotherCurrencyThanItsHeaderIsAProblemAtItsCell(String header, String currency) throws IOException {
        assertThat(Reading.of(expenses(header, currency, 12).in(folder)).codes())
                .containsExactly("TC212 C2");
    }

    /** Nothing says whether m is a thousand or a million, and which of several units is meant. */
    @ParameterizedTest
    @ValueSource(strings = {"Amount (m)", "Amount (USD) (k)", "Amount (boxes)", "Amount (XYZ k)"})
    void aUnitThatIsNotCertainIsNotRead(String header) throws IOException {
        assertThat(Reading.of(expenses(header, "USD", 12).in(folder)).codes())
                .contains("TC146")
                .doesNotContain("TC212 C2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Costs (thousands)", "Costs ($k)", "費用（千円）", "费用（万元）", "Costs in USD k"})
    void aMappingMustSayTheUnitOfAHeader(String header) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("m.yml"), """
                files: "*"
                headers: [Ref, Kind]
                read as: operating expenses
                columns:
                  Expense ID: Ref
                  Category: Kind
                  Amount: "%s"
                  Currency: { always: USD }
                  Period start: { always: 2025-01-01 }
                  Period end: { always: 2025-01-31 }
                """.formatted(header));
        TinyWorkbook book = TinyWorkbook.sheet("s").row("Ref", "Kind", header).row("E-1", "power", 12);
        assertThat(Reading.of(book.in(folder), new Mappings(mappings)).codes()).contains("TC158 C1");
    }

    @ParameterizedTest
    @CsvSource({
        "Amount (USD k), in: thousand",
        "Amount ($k), in: thousand",
        "Amount (thousands), in: thousand",
        "Amount (EUR mn), in: million",
        "金額（千円）, in: thousand",
        "金額（億円）, in: 億",
    })
    void aDraftTakesTheUnitThatAHeaderStates(String header, String unit) throws IOException {
        assertThat(draft(
                        TinyWorkbook.sheet("s").row("Expense ID", header).row("E-1", 12), SheetKind.OPERATING_EXPENSES))
                .containsPattern("Amount: \\{ from: .*, \\Q" + unit + "\\E }");
    }

    @ParameterizedTest
    @CsvSource({
        "Useful life (years), years",
        "Life in years, years",
        "Useful life [yrs], years",
        "耐用年数, years",
        "耐用年数（年）, years",
        "耐用年数（ヶ月）, months",
    })
    void aDraftTakesWhatALifeCountsFromItsHeader(String header, String unit) throws IOException {
        assertThat(draft(
                        TinyWorkbook.sheet("s")
                                .row("Asset ID", "Description", header, "Amount")
                                .row("A-1", "nodes", 5, 12),
                        SheetKind.SERVER_CAPEX))
                .containsPattern("Useful life \\(months\\): \\{ from: .*, in: " + unit + " }");
    }

    @ParameterizedTest
    @CsvSource({
        "(USD k), thousand",
        "in thousands of EUR, thousand",
        "$ in millions, million",
        "単位：千円, thousand",
        "单位：亿元, 億",
        "（単位：百万円）, million",
    })
    void aDraftTakesTheUnitAboveTheTable(String note, String unit) throws IOException {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row(note)
                .row("Expense ID", "Category", "Amount", "Start")
                .row("E-1", "power", 12, LocalDate.of(2025, 1, 1));
        assertThat(draft(book, SheetKind.OPERATING_EXPENSES)).contains("Amount: { from: Amount, in: " + unit + " }");
    }

    @Test
    void unitsThatContradictEachOtherAreLeftToDecide() throws IOException {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("(USD k)")
                .row("Expense ID", "Category", "Amount (USD mn)", "Start")
                .row("E-1", "power", 12, LocalDate.of(2025, 1, 1));
        assertThat(draft(book, SheetKind.OPERATING_EXPENSES))
                .contains("Amount: { from: Amount (USD mn), in: \"???\" }");
    }

    @ParameterizedTest
    @CsvSource({"XDR, unit of account", "XAU, metal", "XTS, tests", "XXX, no currency"})
    void aCodeThatIsNoMoneyIsRefusedWithWhatItStandsFor(String code, String what) throws IOException {
        Reading reading = Reading.of(expenses("Amount", code, 12).in(folder));
        assertThat(reading.codes()).containsExactly("TC204 D2");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                .contains(code + " is in ISO 4217, too", what);
    }

    @Test
    void aSheetThatIsNotReadIsComparedWithTheNearestKind() throws IOException {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("Ref", "Kind of cost", "Amount", "Money")
                .row("E-1", "power", 4321, "USD")
                .row("E-2", "power", 4322, "USD");
        Reading reading = Reading.of(book.in(folder));
        assertThat(reading.codes()).contains("TC146");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH)).contains("Row 1 looks like", "lacks");
        assertThat(reading.problems().getFirst().remedy(Languages.ENGLISH)).contains("truecost map");
        assertThat(reading.problems().getFirst().remedy(Languages.JAPANESE)).contains("truecost map");
    }

    private String draft(TinyWorkbook book, SheetKind kind) throws IOException {
        List<Drafted> drafts = MappingDrafts.of(
                book.in(folder, "Costs FY25.xlsx"), null, kind, null, Reading.NO_PASSWORDS, Languages.ENGLISH);
        return ((Drafted.Of) drafts.getFirst()).yaml();
    }
}
