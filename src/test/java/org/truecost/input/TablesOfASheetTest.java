package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.StatedTotal;
import org.truecost.problem.Column;
import org.truecost.problem.ProblemKind;

/** Which row is a line, a total, a header once more, or the header of another table. */
class TablesOfASheetTest {

    private static final Object[] OPEX = {
        "Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end"
    };

    @TempDir
    Path folder;

    private static TinyWorkbook opex() {
        return TinyWorkbook.sheet("s").row(OPEX).row("E-1", "power", "grid", 600, "USD", "2024-01-01", "2024-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total",
                "Totals",
                "Grand Total",
                "Sum",
                "Total (USD)",
                "Total for power",
                "power Total",
                "合計",
                "合計（円）",
                "集計",
                "電力 集計",
                "電力小計",
                "总计"
            })
    void aLabelledRowThatLacksWhatLinesHaveIsATotal(String label) {
        for (Object[] row :
                new Object[][] {{label, null, null, 600}, {null, label, null, 600}, {"", "power", label, 600}}) {
            Reading reading = Reading.of(opex().row(row).in(folder));

            assertThat(reading.problems()).as(label).isEmpty();
            assertThat(((StatedTotal) reading.facts().getLast()).figures())
                    .isEqualTo(Map.of(Column.AMOUNT, new BigDecimal("600")));
        }
    }

    @Test
    void aRowOfWordsIsARemark() {
        Reading reading = Reading.of(opex().row("Note: all amounts exclude tax")
                .row("E-2", "power", "grid", 60, "USD", "2024-01-01", "2024-12-31")
                .row()
                .row("Legend")
                .row("red", "overdue", "see memo")
                .in(folder));

        assertThat(reading.codes()).containsExactly("TC324 A3", "TC324 A6", "TC324 A7");
        assertThat(reading.facts()).hasSize(2).hasOnlyElementsOfType(OperatingExpense.class);
    }

    /** A figure, a day, a code or a choice is of a line, and so is a word in the place of a figure right below one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summary|power",
                "Summary||||JPY",
                "Summary|||||2024-02-01",
                "Summary|||12 thousand",
                "Summary|||tbd",
                "Summary|misc"
            })
    void aRowWithMoreThanWordsIsALineWithMistakes(String cells) {
        Reading reading = Reading.of(opex().row((Object[]) cells.split("[|]")).in(folder));

        assertThat(reading.codes()).isNotEmpty().noneMatch(code -> code.startsWith("TC324"));
        assertThat(reading.facts()).hasSize(1);
    }

    /** Pay has its own words for people: nothing of the row is shown. */
    @Test
    void aRemarkOnASheetOfPayIsNamedByItsRow() {
        Reading reading = Reading.of(TinyWorkbook.sheet("s")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Months paid per year",
                        "Currency",
                        "Period start",
                        "Period end")
                .row("P-1", "engineer", 12, 9_000, 12, "USD", "2024-01-01", "2024-12-31")
                .row("Sato leaves in May")
                .in(folder));

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.ROW_OF_WORDS);
            assertThat(problem.message().in(Languages.ENGLISH)).doesNotContain("Sato");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "計", "合計", "Sum"})
    void aCompleteRowIsALine(String name) {
        Reading opex = Reading.of(opex().row(name, "power", name, 50, "USD", "2024-01-01", "2024-12-31")
                .in(folder));
        assertThat(opex.problems()).isEmpty();
        assertThat(opex.facts()).hasSize(2).hasOnlyElementsOfType(OperatingExpense.class);

        Reading capex = Reading.of(TinyWorkbook.sheet("s")
                .row(
                        "Vendor",
                        "Asset ID",
                        "Description",
                        "Amount",
                        "Currency",
                        "In-service date",
                        "Useful life (months)")
                .row(name, "A-1", "cluster", 50, "USD", "2024-01-01", 48)
                .in(folder));
        assertThat(capex.fact(ServerCapex.class).vendor()).isEqualTo(name);
    }

    @Test
    void aLineOfAVendorCalledTotalThatLacksSomethingIsAnErrorAndNoTotal() {
        Reading reading = Reading.of(TinyWorkbook.sheet("s")
                .row(
                        "Vendor",
                        "Asset ID",
                        "Description",
                        "Amount",
                        "Currency",
                        "In-service date",
                        "Useful life (months)")
                .row("Total", "A-1", "cluster", 50, "USD", "2024-01-01", null)
                .in(folder));

        assertThat(reading.codes()).containsExactly("TC201 G2");
    }

    @Test
    void theHeaderOnEachPageIsNoLine() {
        Reading reading = Reading.of(opex().row(OPEX)
                .row("E-2", "power", "grid", 50, "USD", "2024-01-01", "2024-12-31")
                .row(OPEX)
                .row("Total", null, null, 650)
                .in(folder));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.facts()).hasSize(3);
    }

    @Test
    void aSecondTableIsReadByItsOwnHeader() {
        Reading reading = Reading.of(opex().emptyRows(2)
                .row("Category", "Amount", "Expense ID", "Currency", "Period end", "Period start")
                .row("power", 50, "E-2", "USD", "2024-12-31", "2024-01-01")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Currency",
                        "Months paid per year",
                        "Period start",
                        "Period end")
                .row("P-1", "x", 7, 9000, "USD", 12, "2024-01-01", "2024-12-31")
                .in(folder));

        assertThat(reading.problems()).isEmpty();
        assertThat(((OperatingExpense) reading.facts().get(1)).id()).isEqualTo("E-2");
        assertThat(reading.facts().get(1).source().at(Column.EXPENSE_ID).cell()).isEqualTo("C6");
        assertThat(reading.facts().get(2)).isInstanceOf(Payroll.class);
    }

    @Test
    void aTableUnderOtherHeadersIsNotReadAndSaid() {
        Reading reading = Reading.of(
                opex().row("Expense ID", "Category", "Description", "Budget", "Currency", "Period start", "Period end")
                        .row("E-9", "power", "next year", 900, "USD", "2024-01-01", "2024-12-31")
                        .row(OPEX)
                        .row("E-2", "power", "grid", 50, "USD", "2024-01-01", "2024-12-31")
                        .in(folder));

        assertThat(reading.codes()).containsExactly("TC145 A3");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH)).contains("lacks “Amount”");
        assertThat(reading.facts())
                .extracting(fact -> ((OperatingExpense) fact).id())
                .containsExactly("E-1", "E-2");
    }

    @Test
    void aTableUnderUnknownHeadersIsNotReadAndReported() {
        Reading reading = Reading.of(opex().row("Ref", "Type", "Text", "Plan", "Ccy", "Begin", "Until")
                .row("E-9", "power", "next year", 900, "USD", "2024-01-01", "2024-12-31")
                .in(folder));

        assertThat(reading.codes()).containsExactly("TC145 A3");
        assertThat(reading.facts()).hasSize(1);
    }

    @Test
    void aRowWithWordsForFiguresIsStillARow() {
        Reading reading = Reading.of(opex().row("E-2", "power", "grid", "TBD", "USD", "open", "open")
                .row("E-3", "power", "grid", 50, "USD", "2024-01-01", "2024-12-31")
                .in(folder));

        assertThat(reading.codes()).containsExactly("TC202 D3", "TC203 F3", "TC203 G3");
        assertThat(reading.facts()).hasSize(2);
    }

    @Test
    void aSecondTableThatIsRefusedIsNotReadInTheUnitOfTheFirst() {
        Reading reading = Reading.of(TinyWorkbook.sheet("s")
                .row("単位：百万円")
                .row("Expense ID", "Category", "金額（千円）", "Currency", "Period start", "Period end")
                .row("E-1", "power", 600, "JPY", "2024-01-01", "2024-12-31")
                .row("Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end")
                .row("E-2", "power", "grid", 200, "JPY", "2024-01-01", "2024-12-31")
                .in(folder));

        assertThat(reading.facts())
                .extracting(fact -> ((OperatingExpense) fact).id())
                .containsExactly("E-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {48, 49, 50, 51, 70})
    void everyRowOfASheetThatIsNotReadIsLookedAt(int lines) {
        TinyWorkbook sheet = TinyWorkbook.sheet("s").row("Site", "Cost 2024");
        for (int line = 1; line <= lines; line++) {
            sheet.row("site " + line, 1000 + line);
        }
        int sum = lines * 1000 + lines * (lines + 1) / 2;
        sheet.row("Total", sum - 1000 - lines);

        assertThat(Reading.of(sheet.in(folder)).codes())
                .as("the total omits the last line")
                .contains("TC307 B" + (lines + 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void aSheetThatIsTooWideToBeReadIsSaidToBeHeld(int rowsBefore) {
        TinyWorkbook sheet = TinyWorkbook.sheet("s");
        for (int row = 0; row < rowsBefore; row++) {
            sheet.row("note " + row, "text");
        }
        sheet.row("x".repeat(30_000), "y".repeat(30_000)).row("Site", 1200);

        assertThat(Reading.of(sheet.in(folder)).codes()).contains("TC146");
    }
}
