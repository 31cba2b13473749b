package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.input.MappingDrafts.Drafted;
import org.truecost.input.TinyWorkbook.Formatted;
import org.truecost.ledger.OperatingExpense;
import org.truecost.problem.SheetKind;

/** What a draft fills in, what it leaves to a person, and that it is a mapping once everything is decided. */
class MappingDraftsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Amount (USD k), USD",
        "Amount EUR, EUR",
        "Amount [k CHF], CHF",
        "Amount ($k), ???",
        "ALL costs, ???",
        "Amount (usd), ???",
    })
    void takesTheCurrencyThatAHeaderNamesAsOne(String header, String currency) throws Exception {
        TinyWorkbook book =
                TinyWorkbook.sheet("Costs").row("Vendor", "From", header).row("Grid", day(1), 12);

        assertThat(draft(book, SheetKind.OPERATING_EXPENSES))
                .containsPattern("Currency: \\{ always: \"?\\Q" + currency + "\\E\"? }");
    }

    /** Its draft would have to be decided, and until then nothing of the sheet would be read. */
    @Test
    void draftsNothingOfASheetThatIsReadAsItIs() {
        TinyWorkbook book = TinyWorkbook.sheet("Sheet1")
                .row("Costs of the site")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E-1", "power", 12, "USD", "2025-01-01", "2025-01-31");
        WorkbookFile file = book.in(folder);

        assertThat(MappingDrafts.of(file, null, null, null, Reading.NO_PASSWORDS, Languages.ENGLISH))
                .containsExactly(new Drafted.Read("Sheet1", SheetKind.OPERATING_EXPENSES));
        assertThat(MappingDrafts.of(
                        file, null, SheetKind.OPERATING_EXPENSES, null, Reading.NO_PASSWORDS, Languages.ENGLISH))
                .as("someone may want its words read otherwise")
                .singleElement()
                .isInstanceOf(Drafted.Of.class);
    }

    /** A unit above the table is not said by its headers: the sheet is not read as it is. */
    @Test
    void draftsWhatAUnitAboveKeepsFromBeingRead() {
        TinyWorkbook book = TinyWorkbook.sheet("Sheet1")
                .row("(USD thousands)")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E-1", "power", 12, "USD", "2025-01-01", "2025-01-31");

        assertThat(draft(book, SheetKind.OPERATING_EXPENSES)).contains("Amount:");
        assertThat(MappingDrafts.of(book.in(folder), null, null, null, Reading.NO_PASSWORDS, Languages.ENGLISH))
                .noneMatch(Drafted.Read.class::isInstance);
    }

    @Test
    void takesACurrencyByItsNameWhereOnlyOneHasIt() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("Asset ID", "Description", "Amount", "Currency")
                .row("A-1", "nodes", 48000, "US Dollar")
                .row("A-2", "nodes", 48000, "日本円")
                .row("A-3", "nodes", 48000, "Dollar");

        assertThat(draft(book, SheetKind.SERVER_CAPEX)).contains("Dollar: \"???\", US Dollar: USD, 日本円: JPY }");
    }

    @Test
    void leavesTheCurrencyOpenWhereHeadersNameTwo() throws Exception {
        TinyWorkbook book = TinyWorkbook.sheet("Costs")
                .row("Vendor", "From", "Net (USD)", "Net (EUR)")
                .row("Grid", day(1), 12, 11);

        assertThat(draft(book, SheetKind.OPERATING_EXPENSES)).contains("Currency: { always: \"???\" }");
    }

    @Test
    void draftsMonthsAcrossTotalsAndTheUnitAbove() throws Exception {
        TinyWorkbook book = TinyWorkbook.sheet("Opex FY25")
                .row("Budget")
                .row("(USD k)")
                .row("Department", "Account", "Vendor", day(1), day(2), day(3), "FY25")
                .row("Infra", "6110", "Grid", 410, 395, 402, 1207)
                .row("Infra total", null, null, 410, 395, 402, 1207)
                .row("Research", "6120", "DC", 220, 220, 226, 666)
                .row("Research total", null, null, 220, 220, 226, 666)
                .row("Grand total", null, null, 630, 615, 628, 1873);

        String draft = draft(book, SheetKind.OPERATING_EXPENSES);

        assertThat(draft)
                .contains("headers: [Department, Account, Vendor]")
                .contains("above: { A2: \"(USD k)\" }")
                .contains("read as: Operating expenses")
                .contains("months: { columns: \"2025-01 … 2025-03\", first: 2025-01 }")
                .contains("{ where: { Department: Grand total }, of: all }")
                .contains("{ where: { Department: \"* total\" }, of: section }")
                .contains("Amount: { from: month value, in: thousand }")
                .contains("Currency: { always: USD }")
                .contains("Category: \"???\"")
                .contains("not used: [Account, FY25]");
        String decided = draft.replaceFirst("Expense ID: \"\\?\\?\\?\".*", "Expense ID: [Account, Vendor]")
                .replaceFirst(
                        "Category: \"\\?\\?\\?\".*",
                        "Category: { from: Account, words: { 6110: power, 6120: colocation } }")
                .replace("in: \"???\"", "in: thousand");
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("opex.yml"), decided);
        Reading reading = Reading.of(book.in(folder, "Opex FY25.xlsx"), new Mappings(mappings));
        assertThat(reading.codes()).isEmpty();
        assertThat(reading.facts().stream()
                        .map(fact -> ((OperatingExpense) fact).amount().base().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1873000");
    }

    @Test
    void namesTheOneFormInWhichAllTextsAreDaysAndAsksWhereThereAreSeveral() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E-1", "Steam", 12, "USD", "13/01/2025", "01/02/2025")
                .row("E-2", "power", 34, "USD", "14/01/2025", "03/04/2025");

        String draft = draft(book, SheetKind.OPERATING_EXPENSES);

        assertThat(draft)
                .contains("Period start: { from: Period start, date: DD/MM/YYYY }")
                .contains("Period end: { from: Period end, date: \"???\" }")
                .contains("MM/DD/YYYY, DD/MM/YYYY")
                .contains("words: { Steam: \"???\", power: power }")
                .contains("Currency: Currency");
    }

    @Test
    void asksForTheUnitOfALifeAndOfAnAmountWhoseHeaderStatesOne() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("Asset ID", "Description", "Service life", "Amount (USD k)", "Start")
                .row("A-1", "nodes", 4, 48000, LocalDate.of(2024, 1, 1));

        assertThat(draft(book, SheetKind.SERVER_CAPEX))
                .contains("Useful life (months): { from: \"???\", in: \"???\" }")
                .contains("Service life")
                .contains("Asset ID: Asset ID");
    }

    @Test
    void showsNoValueOfASheetThatMayBeAPayroll() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row("Position ID", "Role", "Monthly pay", "Currency", "Category")
                .row("P-1", "Researcher", 98765, "Gold", "secret")
                .row("P-2", "Engineer", 87654, "Gold", "secret");

        for (SheetKind kind : new SheetKind[] {null, SheetKind.PAYROLL}) {
            assertThat(draft(book, kind))
                    .doesNotContain("98765")
                    .doesNotContain("Researcher")
                    .doesNotContain("Gold");
        }
        assertThat(draft(book, null)).contains("read as: \"???\"").contains("Payroll");
    }

    @Test
    void doesNotGuessWhatASheetIs() {
        TinyWorkbook book = TinyWorkbook.sheet("s").row("Ref", "Cost", "Start").row("E-1", 12, "2025-01-01");

        assertThat(MappingDrafts.of(book.in(folder), null, null, null, Reading.NO_PASSWORDS, Languages.ENGLISH)
                        .getFirst())
                .isEqualTo(new Drafted.WhatIsIt("s", List.of("Ref", "Cost", "Start")));
        assertThat(MappingDrafts.of(
                                TinyWorkbook.sheet("s").row("a note").in(folder),
                                null,
                                null,
                                null,
                                Reading.NO_PASSWORDS,
                                Languages.ENGLISH)
                        .getFirst())
                .isEqualTo(new Drafted.NoHeaders("s"));
    }

    @Test
    void draftsAccountsThatAreRows() {
        TinyWorkbook book = TinyWorkbook.sheet("s")
                .row(null, "Date", "Num", "Amount")
                .row("6110 Electricity")
                .row(null, "01/10/2025", "E-1", 405)
                .row("Total for 6110 Electricity", null, null, 405)
                .row("6120 Colocation")
                .row(null, "01/22/2025", "E-2", 131)
                .row("Total for 6120 Colocation", null, null, 131)
                .row("TOTAL", null, null, 536);

        assertThat(draft(book, SheetKind.OPERATING_EXPENSES))
                .contains("section: { where: { Date: \"\" }, column: column A, name: Section }")
                .contains("{ where: { column A: TOTAL }, of: all }")
                .contains("{ where: { column A: \"Total for *\" }, of: section }");
    }

    @Test
    void draftsATextTableOfADeclaredEncoding() throws Exception {
        Path csv = Files.write(
                folder.resolve("仕訳帳.csv"), "日付,金額,摘要\n2025/01/31,1200,電力\n".getBytes(Charset.forName("windows-31j")));

        assertThat(MappingDrafts.of(
                                WorkbookFile.of(csv),
                                null,
                                SheetKind.OPERATING_EXPENSES,
                                "Shift_JIS",
                                Reading.NO_PASSWORDS,
                                Languages.ENGLISH)
                        .getFirst())
                .isInstanceOfSatisfying(
                        Drafted.Of.class,
                        draft -> assertThat(draft.yaml())
                                .contains("encoding: Shift_JIS")
                                .contains("headers: [日付, 金額, 摘要]"));
    }

    @Test
    void aTrialShowsRowsBeforeAndAfterAndTheirTotals() throws Exception {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("costs.yml"), """
                files: "*"
                headers: [Ref, Cost]
                read as: operating expenses
                columns:
                  Expense ID: Ref
                  Category: { always: power }
                  Amount: { from: Cost, in: thousand }
                  Currency: { always: USD }
                  Period start: { always: 2025-01-01 }
                  Period end: { always: 2025-01-31 }
                """);

        MappingTrial.Tried tried = MappingTrial.of(
                TinyWorkbook.sheet("s")
                        .row("Ref", "Cost")
                        .row("E-1", 12)
                        .row("E-2", 30)
                        .in(folder),
                new Mappings(mappings),
                Reading.NO_PASSWORDS);

        MappingTrial.SheetTried sheet = tried.sheets().getFirst();
        assertThat(sheet.lines()).isEqualTo(2);
        assertThat(sheet.totals().get("USD")).isEqualByComparingTo("42000");
        assertThat(sheet.shown().getFirst().before()).containsExactly("E-1", "12");
        assertThat(sheet.shown().getFirst().after().id()).isEqualTo("E-1");
        assertThat(tried.problems()).isEmpty();
    }

    private String draft(TinyWorkbook book, @Nullable SheetKind kind) {
        return ((Drafted.Of) MappingDrafts.of(
                                book.in(folder, "Opex FY25.xlsx"),
                                null,
                                kind,
                                null,
                                Reading.NO_PASSWORDS,
                                Languages.ENGLISH)
                        .getFirst())
                .yaml();
    }

    private static Formatted day(int month) {
        return new Formatted(
                "mmm\\-yy", String.valueOf(45657 + LocalDate.of(2025, month, 1).getDayOfYear()));
    }
}
