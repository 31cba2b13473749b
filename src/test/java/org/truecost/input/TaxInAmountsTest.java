package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.ledger.OperatingExpense;

/** Amounts are net of recoverable tax: what contains tax must say what is taken off (cost-model.md, rule 43). */
class TaxInAmountsTest {

    private static final String BILLS = """
            files: "*"
            headers: [Ref, Cost]
            read as: operating expenses
            columns:
              Expense ID: Ref
              Category: { always: power }
              Amount: Cost
              Currency: { always: EUR }
              Period start: { always: 2025-01-01 }
              Period end: { always: 2025-01-31 }
            not used: [Tax]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiterString = ";", textBlock = """
                    Cost incl. VAT
                    Cost (including GST)
                    Cost with sales tax
                    VAT-inclusive cost
                    Total cost, tax included
                    支払額（税込）
                    税込金額
                    含税金额
                    ＣＯＳＴ　ＩＮＣＬ．　ＶＡＴ
                    """)
    void aHeaderWithTaxOfWhichNothingIsSaidIsAProblem(String header) throws IOException {
        assertThat(read(BILLS.replace("Cost", "\"" + header + "\""), header).codes())
                .containsExactly("TC160 B1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cost excl. VAT",
                "Cost before tax",
                "Taxi cost",
                "支払額（税抜）",
                "Cost not including VAT",
                "Inclusive cost"
            })
    void aHeaderWithoutTaxIsNone(String header) throws IOException {
        assertThat(read(BILLS.replace("Cost", "\"" + header + "\""), header).codes())
                .isEmpty();
    }

    @Test
    void theTaxColumnIsTakenOff() throws IOException {
        assertThat(net("{ from: Cost incl. VAT, less: Tax }")).isEqualByComparingTo("1000");
    }

    @Test
    void aCodeSaysTheRateAndAnotherCodeIsAProblem() throws IOException {
        String byCode = "{ from: Cost incl. VAT, less: { tax code: Code, percent: { S: 19, Z: 0 } }, decimals: 2 }";

        assertThat(net(byCode)).isEqualByComparingTo("1000");
        assertThat(codes(byCode.replace("S: 19", "R: 7"))).containsExactly("TC218 D2");
    }

    @Test
    void taxThatIsNotRecoveredIsACost() throws IOException {
        assertThat(net("{ from: Cost incl. VAT, less: nothing }")).isEqualByComparingTo("1190");
    }

    @Test
    void aNoteAboveTheTableSaysSoToo() throws IOException {
        TinyWorkbook file = TinyWorkbook.sheet("Bills")
                .row("All amounts incl. VAT")
                .row("Ref", "Cost")
                .row("B-1", 1190);

        assertThat(read(BILLS, file).codes()).containsExactly("TC160 A1");
        assertThat(read(BILLS + "above: { A1: \"* incl. VAT\" }\n", file).codes())
                .containsExactly("TC160 B2");
        assertThat(read(
                                BILLS.replace("Amount: Cost", "Amount: { from: Cost, less: nothing }")
                                        + "above: { A1: \"* incl. VAT\" }\n",
                                file)
                        .codes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Amount (incl. VAT), TC160 C1", "金額（税込）, TC160 C1", "Amount, ''"})
    void aSheetOfTheContractIsNotReadWithTax(String header, String problem) throws IOException {
        Reading reading = Reading.of(TinyWorkbook.sheet("Opex")
                .row("Expense ID", "Category", header, "Currency", "Period start", "Period end")
                .row("E-1", "power", 1190, "EUR", "2025-01-01", "2025-01-31")
                .in(folder));

        assertThat(reading.codes()).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    private BigDecimal net(String amount) throws IOException {
        return ((OperatingExpense) bill(amount).facts().getFirst())
                .amount()
                .base()
                .amount();
    }

    private List<String> codes(String amount) throws IOException {
        return bill(amount).codes();
    }

    private Reading bill(String amount) throws IOException {
        String mapping = BILLS.replace("Amount: Cost", "Amount: " + amount)
                .replace("headers: [Ref, Cost]", "headers: [Ref, Cost incl. VAT]")
                .replace("not used: [Tax]", "not used: [Tax, Code]");
        return read(
                mapping,
                TinyWorkbook.sheet("Bills")
                        .row("Ref", "Cost incl. VAT", "Tax", "Code")
                        .row("B-1", 1190, 190, "S"));
    }

    private Reading read(String mapping, String header) throws IOException {
        return read(mapping, TinyWorkbook.sheet("Bills").row("Ref", header).row("B-1", 100));
    }

    private Reading read(String mapping, TinyWorkbook file) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("bills.yml"), mapping);
        return Reading.of(file.in(folder), new Mappings(mappings));
    }
}
