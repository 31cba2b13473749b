package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TinyWorkbook.Formatted;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.problem.Column;

/** Sheets of other layouts, read by mappings: the layouts people have, and what happens when one of them changes. */
class MappingsTest {

    private static final String BUDGET = """
            files: "*.xlsx"
            headers: [Department, GL account, Vendor]
            above: { A2: "(USD k)" }
            read as: operating expenses
            months: { columns: "2025-01 … 2025-03", first: 2025-01 }
            totals:
              - { where: { Department: "Grand total" }, of: all }
              - { where: { Department: "* total" }, of: section }
            columns:
              Expense ID: [GL account, Vendor]
              Category: { from: GL account, words: { 6110: power, 6120: colocation } }
              Amount: { from: month value, in: thousand }
              Currency: { always: USD }
            not used: [Q1]
            """;

    private static final String COSTS = """
            files: "*"
            headers: [Ref, Type, "Amount (USD k)"]
            read as: operating expenses
            totals: [ { where: { Ref: Total }, of: all } ]
            rows left out: [ { where: { Type: [Payroll, "* wages"] }, because: counted as payroll } ]
            columns:
              Expense ID: Ref
              Category: { from: Type, words: { Electricity: power, Colo: colocation } }
              Amount: { from: "Amount (USD k)", in: thousand }
              Currency: { always: USD }
              Period start: { from: Start, date: DD/MM/YYYY }
              Period end: { from: End, date: DD/MM/YYYY, means: the day after }
            not used: [Budget]
            """;

    private static final Object[] COST_HEADERS = {"Ref", "Type", "Amount (USD k)", "Start", "End"};

    @TempDir
    Path folder;

    private Path mappings;

    @BeforeEach
    void makeFolder() throws IOException {
        mappings = Files.createDirectories(folder.resolve("mappings"));
    }

    @Test
    void readsMonthsAcrossWithAUnitAboveAndTotalsOfDepartments() throws IOException {
        Reading reading = read(BUDGET, budget().in(folder));

        assertThat(reading.codes()).isEmpty();
        List<OperatingExpense> lines = facts(reading, OperatingExpense.class);
        assertThat(lines).hasSize(6);
        assertThat(lines).extracting(OperatingExpense::id).contains("6110-Grid", "6120-DC");
        assertThat(lines.getFirst().period().first()).isEqualTo("2025-01-01");
        assertThat(lines.get(1).period().last()).isEqualTo("2025-02-28");
        assertThat(sum(lines)).isEqualByComparingTo("1873000");
    }

    @Test
    void everyFigureKeepsItsOwnCell() throws IOException {
        List<OperatingExpense> lines = facts(read(BUDGET, budget().in(folder)), OperatingExpense.class);

        assertThat(lines.stream()
                        .limit(3)
                        .map(line -> line.source().at(Column.AMOUNT).cell()))
                .containsExactly("D5", "E5", "F5");
    }

    @Test
    void anEmptyMonthIsNoLine() throws IOException {
        TinyWorkbook file = sheet().row("Opex")
                .row("(USD k)")
                .row("Department", "GL account", "Vendor", day(1), day(2), day(3), "Q1")
                .row("Infra", 6110, "Grid", 410, null, 402, 812);

        assertThat(facts(read(BUDGET, file.in(folder)), OperatingExpense.class)).hasSize(2);
    }

    @Test
    void readsUnitsWordsDaysAndTheDayAfterThePeriod() throws IOException {
        Reading reading = read(
                COSTS,
                sheet().row(COST_HEADERS)
                        .row("E-1", "Electricity", number("4882.5"), "01/01/2024", "01/01/2025")
                        .row("E-2", "Colo", -55, "01/11/2024", "01/12/2024")
                        .row("E-3", "Night wages", 12, "01/01/2024", "01/01/2025")
                        .row("Total", null, number("4839.5"))
                        .in(folder));

        List<OperatingExpense> lines = facts(reading, OperatingExpense.class);
        assertThat(lines.getFirst().amount().base()).isEqualTo(Money.of("4882500", "USD"));
        assertThat(lines.getFirst().period().last()).isEqualTo("2024-12-31");
        assertThat(lines.get(1).amount().base()).isEqualTo(Money.of("-55000", "USD"));
        assertThat(lines.get(1).period().first()).isEqualTo("2024-11-01");
        assertThat(reading.codes()).containsExactly("TC157");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                .contains("left out one row: counted as payroll");
    }

    @Test
    void readsOneSheetAsSeveralKindsAndAPricePerHundred() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [Order, Item, Material, Quantity, Net price, Price unit]
                rows left out: [ { where: { Deleted: L }, because: deleted } ]
                readings:
                  - read as: GPU purchases
                    rows: { Material: "HGX*" }
                    columns:
                      Purchase ID: [Order, Item]
                      GPU model: Material
                      Quantity: { from: Quantity, times: 8 }
                      Amount: { from: Net price, times: Quantity, per: Price unit }
                      Currency: { always: USD }
                      In-service date: Date
                      Useful life (months): { from: Life, in: years }
                  - read as: サーバー設備投資
                    rows: { Material: ["CBL*", "QM*"] }
                    columns:
                      資産番号: [Order, Item]
                      摘要: Material
                      金額: { from: Net price, times: Quantity, per: Price unit }
                      通貨: { always: USD }
                      供用開始日: Date
                      耐用年数（月）: { from: Life, in: years }
                """,
                sheet().row(
                                "Order",
                                "Item",
                                "Material",
                                "Quantity",
                                "Net price",
                                "Price unit",
                                "Date",
                                "Life",
                                "Deleted")
                        .row(450, 10, "HGX H100", 16, 3000000, 1, LocalDate.of(2024, 1, 1), 4)
                        .row(450, 20, "CBL 3m", 256, 95000, 100, LocalDate.of(2024, 1, 1), 5)
                        .row(451, 10, "QM 9700", 24, 31250, 1, LocalDate.of(2024, 1, 1), 5, "L")
                        .in(folder));

        assertThat(reading.codes()).containsExactly("TC157");
        GpuPurchase gpus = facts(reading, GpuPurchase.class).getFirst();
        assertThat(gpus.id()).isEqualTo("450-10");
        assertThat(gpus.quantity()).isEqualByComparingTo("128");
        assertThat(Objects.requireNonNull(gpus.amount()).base()).isEqualTo(Money.of("48000000", "USD"));
        assertThat(gpus.usefulLifeMonths()).isEqualTo(48);
        assertThat(facts(reading, ServerCapex.class).getFirst().amount().base()).isEqualTo(Money.of("243200", "USD"));
    }

    @Test
    void readsAccountsAsRowsWithTheirTotalsAndAFooter() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [Date, Num, Amount, Balance]
                read as: operating expenses
                section: { where: { Date: "", Amount: "" }, column: column A, name: Account }
                totals:
                  - { where: { column A: TOTAL }, of: all }
                  - { where: { column A: "Total for *" }, of: section }
                rows left out: [ { where: { column A: "* Basis" }, because: footer } ]
                columns:
                  Expense ID: [Num, row number]
                  Category: { from: Account, words: { 6110 Electricity: power, 6120 Colocation: colocation } }
                  Amount: Amount
                  Currency: { always: USD }
                  Period start: { from: Date, date: MM/DD/YYYY }
                  Period end: { from: Date, date: MM/DD/YYYY }
                not used: [Balance]
                """,
                sheet().row("Kumo, Inc.")
                        .row(null, "Date", "Num", "Amount", "Balance")
                        .row("6110 Electricity")
                        .row(null, "01/10/2025", "E-1", number("405112.33"), number("405112.33"))
                        .row(null, "01/31/2025", "JE-3", 409800, number("814912.33"))
                        .row("Total for 6110 Electricity", null, null, number("814912.33"))
                        .row("6120 Colocation")
                        .row(null, "01/02/2025", "200", 131778, 131778)
                        .row("Total for 6120 Colocation", null, null, 131778)
                        .row("TOTAL", null, null, number("946690.33"))
                        .row("Monday, Feb 03, 2025 - Accrual Basis")
                        .in(folder));

        List<OperatingExpense> lines = facts(reading, OperatingExpense.class);
        assertThat(lines).extracting(OperatingExpense::id).containsExactly("E-1-4", "JE-3-5", "200-8");
        assertThat(lines.get(1).period().first()).isEqualTo("2025-01-31");
        assertThat(sum(lines)).isEqualByComparingTo("946690.33");
        assertThat(reading.codes()).containsExactly("TC157");
    }

    @Test
    void readsTwoRowsOfHeadersValuesFilledDownAndDebitMinusCredit() throws IOException {
        Reading reading = read(
                """
                files: "*"
                header rows: 2
                headers: [Date, Side | Debit, Side | Credit]
                read as: operating expenses
                fill down: [Account]
                columns:
                  Expense ID: [Account, row number]
                  Category: { from: Account, words: { power: power } }
                  Amount: { from: Side | Debit, minus: Side | Credit, number: "1.234,56" }
                  Currency: { from: cell B1 }
                  Period start: { from: Date, date: YYYYMMDD }
                  Period end: { from: Date, date: YYYYMMDD }
                """,
                sheet().row("Currency:", "EUR")
                        .row("Account", "Date", "Side")
                        .row(null, null, "Debit", "Credit")
                        .row("Power", "20250110", "1.204,50", null)
                        .row(null, "20250120", null, "4,50")
                        .in(folder));

        assertThat(reading.codes()).isEmpty();
        List<OperatingExpense> lines = facts(reading, OperatingExpense.class);
        assertThat(lines.getFirst().amount().base()).isEqualTo(Money.of("1204.50", "EUR"));
        assertThat(lines.get(1).amount().base()).isEqualTo(Money.of("-4.50", "EUR"));
        assertThat(lines.get(1).id()).isEqualTo("Power-5");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ";", textBlock = """
                    a header that is gone;      Ref | Kind | Amount (USD k) | Start | End;      E-1 | Electricity | 1 | 01/01/2024 | 01/01/2025; TC152 TC102
                    a header that is doubled;   Ref | Type | Amount (USD k) | Start | End | Start; E-1 | Electricity | 1 | 01/01/2024 | 01/01/2025; TC104 F1
                    a new word;                 Ref | Type | Amount (USD k) | Start | End;      E-1 | Steam | 1 | 01/01/2024 | 01/01/2025; TC218 B2
                    another date form;          Ref | Type | Amount (USD k) | Start | End;      E-1 | Electricity | 1 | 2024.01.01 | 01/01/2025; TC219 D2
                    a day that is none;         Ref | Type | Amount (USD k) | Start | End;      E-1 | Electricity | 1 | 31/02/2024 | 01/01/2025; TC219 D2
                    another number form;        Ref | Type | Amount (USD k) | Start | End;      E-1 | Electricity | 1.234,5 | 01/01/2024 | 01/01/2025; TC219 C2
                    a new column of figures;    Ref | Type | Amount (USD k) | Start | End | Tax; E-1 | Electricity | 1 | 01/01/2024 | 01/01/2025 | 12; TC156 F2
                    a note of another unit;     Ref | Type | Amount (USD k) | Start | End | Unit: USD thousands; E-1 | Electricity | 1 | 01/01/2024 | 01/01/2025; ''
                    """)
    void whatChangesIsAProblemAtItsOwnCell(String change, String headers, String row, String problem)
            throws IOException {
        Reading reading =
                read(COSTS, sheet().row(cells(headers)).row(cells(row)).in(folder));

        assertThat(reading.codes())
                .as(change)
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem.split(" (?=TC)")));
    }

    @Test
    void aTotalThatDoesNotAgreeIsAProblemAtTheTotal() throws IOException {
        TinyWorkbook file = sheet().row(COST_HEADERS)
                .row("E-1", "Electricity", number("4882.5"), "01/01/2024", "01/01/2025")
                .row("Total", null, 4883);

        Reading reading = read(COSTS, file.in(folder));

        assertThat(reading.codes()).containsExactly("TC318 C3");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH)).contains("4,883", "4,882.5");
    }

    @Test
    void anotherUnitAboveTheTableIsNotRead() throws IOException {
        assertThat(read(BUDGET, budget("(USD m)").in(folder)).codes()).containsExactly("TC155 A2");
        assertThat(read(
                                COSTS,
                                sheet().row("in USD thousands")
                                        .row(COST_HEADERS)
                                        .row("E-1", "Electricity", 1)
                                        .in(folder))
                        .codes())
                .containsExactly("TC144 A1");
    }

    @Test
    void aUnitAboveOrInAHeaderIsNotReadAsIfThereWereNone() throws IOException {
        assertThat(read(BUDGET.replace(", in: thousand", ""), budget().in(folder))
                        .codes())
                .containsExactly("TC158 D4");
        assertThat(read(
                                COSTS.replace(", in: thousand", ""),
                                sheet().row(COST_HEADERS)
                                        .row("E-1", "Electricity", 1)
                                        .in(folder))
                        .codes())
                .containsExactly("TC158 C1");
    }

    @Test
    void aHeaderOfThousandsOfColumnsIsReadInTime() throws IOException {
        Object[] wide = new Object[6_000];
        for (int column = 0; column < wide.length; column++) {
            wide[column] = column < COST_HEADERS.length ? COST_HEADERS[column] : "a";
        }

        assertThat(read(
                                COSTS,
                                sheet().row(wide)
                                        .row("E-1", "Electricity", 1, "01/01/2024", "01/01/2025")
                                        .in(folder))
                        .codes())
                .isEmpty();
    }

    @Test
    void aSecondUnitAboveTheTableIsHeldAgainstAMappingThatKnowsTheFirst() throws IOException {
        TinyWorkbook file = sheet().row("Opex")
                .row("(USD k)")
                .row("in EUR millions")
                .row("Department", "GL account", "Vendor", day(1), day(2), day(3))
                .row("Infra", 6110, "Grid", 1, 2, 3);

        assertThat(read(BUDGET, file.in(folder)).codes()).containsExactly("TC144 A3");
    }

    @Test
    void aDayThatIsANumberIsReadInTheFormOfTheMapping() throws IOException {
        String digits = COSTS.replace("DD/MM/YYYY", "YYYYMMDD");

        List<OperatingExpense> lines = facts(
                read(
                        digits,
                        sheet().row(COST_HEADERS)
                                .row("E-1", "Electricity", 1, 20240101, 20250101)
                                .in(folder)),
                OperatingExpense.class);

        assertThat(lines.getFirst().period().first()).isEqualTo("2024-01-01");
        assertThat(lines.getFirst().period().last()).isEqualTo("2024-12-31");
        assertThat(read(
                                digits,
                                sheet().row(COST_HEADERS)
                                        .row("E-1", "Electricity", 1, 45658, 20250101)
                                        .in(folder))
                        .codes())
                .containsExactly("TC219 D2");
    }

    @Test
    void aTotalIsComparedAlsoWhereItsColumnIsReadAsItIs() throws IOException {
        String asItIs =
                COSTS.replace("Amount (USD k)", "Amount").replace("{ from: \"Amount\", in: thousand }", "Amount");

        assertThat(read(
                                asItIs,
                                sheet().row("Ref", "Type", "Amount", "Start", "End")
                                        .row("E-1", "Electricity", 100, "01/01/2024", "01/01/2025")
                                        .row("Total", null, 999)
                                        .in(folder))
                        .codes())
                .containsExactly("TC318 C3");
    }

    @ParameterizedTest
    @CsvSource({"Jan, Feb, Apr, F1", "Jan, Mar, Feb, E1", "1月, 2月, 4月, F1", "Jan-25, Feb-25, Mar-26, F1"})
    void aMonthIsNotCountedInAnotherOne(String first, String second, String third, String wrong) throws IOException {
        String months = BUDGET.replace("above: { A2: \"(USD k)\" }\n", "")
                .replace("2025-01 … 2025-03", first + " … " + third)
                .replace(", in: thousand", ", in: units");

        assertThat(read(
                                months,
                                sheet().row("Department", "GL account", "Vendor", first, second, third)
                                        .row("Infra", 6110, "Grid", 1, 2, 3)
                                        .in(folder))
                        .codes())
                .containsExactly("TC155 " + wrong);
    }

    @Test
    void theMonthsOfAnotherYearAreNotTakenForThisOnes() throws IOException {
        TinyWorkbook file = sheet().row("Opex")
                .row("(USD k)")
                .row("Department", "GL account", "Vendor", day(1), day(3), day(2), "Q1")
                .row("Infra", 6110, "Grid", 410, 395, 402, 1207);

        assertThat(read(BUDGET.replace("2025-01 … 2025-03", "2025-01 … 2025-02"), file.in(folder))
                        .codes())
                .containsExactly("TC155 E3");
    }

    @Test
    void aDivisionThatDoesNotComeOutEvenAsksForItsDecimals() throws IOException {
        String yearly = COSTS.replace("in: thousand", "in: a year");
        TinyWorkbook file = sheet().row(COST_HEADERS).row("E-1", "Electricity", 100, "01/01/2024", "01/01/2025");

        assertThat(read(yearly, file.in(folder)).codes()).containsExactly("TC220 C2");
        assertThat(sum(facts(
                        read(yearly.replace("in: a year", "in: a year, decimals: 2"), file.in(folder)),
                        OperatingExpense.class)))
                .isEqualByComparingTo("8.33");
    }

    @Test
    void aWordOfAnotherLanguageThanTheContractAsksForTheMappingsWords() throws IOException {
        String plain = COSTS.replace("{ from: Type, words: { Electricity: power, Colo: colocation } }", "Type");
        TinyWorkbook file = sheet().row(COST_HEADERS)
                .row("E-1", "Strom", 100, "01/01/2024", "01/01/2025")
                .row("E-2", "Power", 100, "01/01/2024", "01/01/2025");

        assertThat(read(plain, file.in(folder)).codes()).containsExactly("TC218 B2");
        assertThat(read(plain.replace("Category: Type", "Category: { from: Type }"), file.in(folder))
                        .codes())
                .containsExactly("TC218 B2");
    }

    @Test
    void monthsThatRunBackwardsAreAProblem() throws IOException {
        String backwards = BUDGET.replace("2025-01 … 2025-03", "2025-03 … 2025-01");

        assertThat(backwards).isNotEqualTo(BUDGET);
        assertThat(read(backwards, budget().in(folder)).codes()).containsExactly("TC155 D4");
    }

    @Test
    void anAmountMayBeAsFineAsTheMappingSays() throws IOException {
        String bill = COSTS.replace("in: thousand", "in: units, decimals: 10");
        TinyWorkbook file = sheet().row(COST_HEADERS)
                .row("E-1", "Electricity", number("0.0000001234"), "01/01/2024", "01/01/2025")
                .row("E-2", "Electricity", number("0.0040000001"), "01/01/2024", "01/01/2025");

        assertThat(sum(facts(read(bill, file.in(folder)), OperatingExpense.class)))
                .isEqualByComparingTo("0.0040001235");
        assertThat(read(bill.replace(", decimals: 10", ""), file.in(folder)).codes())
                .containsExactly("TC206 C2", "TC206 C3");
    }

    @Test
    void aMappingThatIsNotDecidedIsNotUsed() throws IOException {
        Reading reading = read(
                COSTS.replace("in: thousand", "in: \"???\""),
                sheet().row(COST_HEADERS).row("E-1").in(folder));

        assertThat(reading.codes()).containsExactly("TC153");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH)).contains("on line 9.");
    }

    @Test
    void twoMappingsForOneSheetCompete() throws IOException {
        Files.writeString(mappings.resolve("other.yml"), COSTS);

        assertThat(read(COSTS, sheet().row(COST_HEADERS).row("E-1").in(folder)).codes())
                .containsExactly("TC154");
    }

    @Test
    void aRowThatNoReadingIsForIsRejected() throws IOException {
        String power =
                COSTS.replace("read as: operating expenses", "read as: operating expenses\nrows: { Type: Elec* }");

        assertThat(read(
                                power,
                                sheet().row(COST_HEADERS)
                                        .row("E-1", "Colo", 1, "01/01/2024", "01/01/2025")
                                        .in(folder))
                        .codes())
                .containsExactly("TC319 A2");
    }

    @Test
    void payIsNotShownInTheProblemsOfAMapping() throws IOException {
        Reading reading = read(
                """
                files: "*"
                headers: [Position, Base]
                read as: payroll
                totals: [ { where: { Position: Total }, of: all } ]
                columns:
                  Position ID: Position
                  Role: Position
                  Headcount: { always: 7 }
                  Monthly pay: { from: Base, in: a month, number: "1,234.56" }
                  Currency: { always: USD }
                  Months paid per year: { always: 12 }
                  Period start: { always: 2025-01-01 }
                  Period end: { always: 2025-12-31 }
                """,
                sheet().row("Position", "Base")
                        .row("Engineer", "98.765,43")
                        .row("Analyst", "87,654.32")
                        .row("Total", number("186419.75"))
                        .in(folder));

        assertThat(reading.codes()).containsExactlyInAnyOrder("TC219 B2", "TC318 B4");
        assertThat(reading.problems().toString())
                .doesNotContain("98")
                .doesNotContain("87")
                .doesNotContain("186");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ";", textBlock = """
                    flies: "*"; line 1; “flies” is not known here
                    files: ["*"; line 1; YAML
                    files: "*"\\nheaders: [a]\\nheaders: [b]; line 3; “headers” is there twice
                    """)
    void aFaultyFileIsNamedWithItsLine(String text, String line, String why) throws IOException {
        Files.writeString(mappings.resolve("opex.yml"), text.replace("\\n", "\n"));

        assertThatThrownBy(() -> new Mappings(mappings).now())
                .isInstanceOfSatisfying(
                        MappingException.class,
                        fault -> assertThat(fault.words().in(Languages.ENGLISH))
                                .startsWith("opex.yml")
                                .contains(line)
                                .contains(why));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ";", textBlock = """
                    not used: [Budget]; sheet: Summary; line 13; “sheet” is not known here
                    headers: [Ref; heads: [Ref; line 2; “heads” is not known here
                    operating expenses; wages; line 3; expected a kind of sheet
                    Category:; Sort:; line 8; no column of Operating expenses has this name
                    in: thousand; in: dozens; line 9; expected a unit
                    always: USD; always: dollars; line 10; does not take this value
                    Electricity: power; Electricity: light; line 8; does not take this value
                    Currency: { always: USD }; Description: { always: USD }; line 7; “Currency” of the contract has no source
                    """)
    void aFaultyMappingHoldsUpOnlyWhatItMayBeFor(String right, String wrong, String line, String why)
            throws IOException {
        String faulty = COSTS.replace(right, wrong);
        assertThat(faulty).isNotEqualTo(COSTS);
        WorkbookFile file = sheet().row(COST_HEADERS).row("E-1").in(folder);

        Reading held = read(faulty, file);
        assertThat(held.codes()).containsExactly("TC159");
        assertThat(held.problems().getFirst().message(Languages.ENGLISH))
                .contains("mapping.yml, " + line)
                .contains(why);
        assertThat(read(faulty.replace("files: \"*\"", "files: \"budget*\""), file)
                        .codes())
                .doesNotContain("TC159");
    }

    @Test
    void aChangedMappingIsAnotherInput() throws IOException {
        WorkbookFile file = sheet().row("a").in(folder);
        try (Spool spool = Spool.in(folder.resolve("spool"), new Mappings(mappings), Reading.NO_PASSWORDS)) {
            String before = spool.identity(file);
            Files.writeString(mappings.resolve("other.yml"), COSTS.replace("files: \"*\"", "files: \"else*\""));
            assertThat(spool.identity(file)).isEqualTo(before);
            Files.writeString(mappings.resolve("costs.yml"), COSTS);
            String mapped = spool.identity(file);
            assertThat(mapped).isNotEqualTo(before);
            Files.writeString(mappings.resolve("costs.yml"), COSTS.replace("thousand", "million"));
            assertThat(spool.identity(file)).isNotIn(before, mapped);
        }
    }

    private Reading read(String mapping, WorkbookFile file) throws IOException {
        Files.writeString(mappings.resolve("mapping.yml"), mapping);
        return Reading.of(file, new Mappings(mappings));
    }

    private static TinyWorkbook sheet() {
        return TinyWorkbook.sheet("Sheet1");
    }

    private static TinyWorkbook budget() {
        return budget("(USD k)");
    }

    private static TinyWorkbook budget(String unit) {
        return sheet().row("Opex")
                .row(unit)
                .emptyRows(1)
                .row("Department", "GL account", "Vendor", day(1), day(2), day(3), "Q1")
                .row("Infra", 6110, "Grid", 410, 395, 402, 1207)
                .row("Infra total", null, null, 410, 395, 402, 1207)
                .row("Research", 6120, "DC", 220, 220, 226, 666)
                .row("Research total", null, null, 220, 220, 226, 666)
                .row("Grand total", null, null, 630, 615, 628, 1873);
    }

    /** The first of a month of 2025, as a header shows it. */
    private static Formatted day(int month) {
        return new Formatted(
                "mmm\\-yy", String.valueOf(45658 + LocalDate.of(2025, month, 1).getDayOfYear() - 1));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Object[] cells(String row) {
        return List.of(row.strip().split("\\s*\\|\\s*")).stream()
                .map(cell -> cell.matches("\\d+") ? (Object) Integer.valueOf(cell) : cell)
                .toArray();
    }

    private static <T extends CostRecord> List<T> facts(Reading reading, Class<T> type) {
        return reading.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static BigDecimal sum(List<OperatingExpense> lines) {
        return lines.stream().map(line -> line.amount().base().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
