package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.input.TinyWorkbook.Xml.number;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.input.TinyWorkbook.Formatted;

/** Which sheets without a known header row hold figures, and which are notes (cost-model.md, rule 13). */
class UnreadSheetTest {

    @TempDir
    Path folder;

    @Test
    void aColumnOfFiguresIsHeld() {
        assertThat(code(beside().row("Month", "Power").row("Jan", 5).row("Feb", 7)))
                .isEqualTo("TC146");
        assertThat(code(beside().row("Month", "Power").row("Jan", "1,250,000 円").row("Feb", "¥980,000")))
                .isEqualTo("TC146");
        assertThat(code(beside().row("Month", "Power").row("Jan", "1250000").row("Feb", "980000")))
                .isEqualTo("TC146");
        assertThat(code(beside().row("月", "電力").row("1月", "￥１，２５０，０００").row("2月", "９８０，０００円")))
                .as("as typed with a Japanese keyboard")
                .isEqualTo("TC146");
        assertThat(code(beside().row("月", "電力").row("1月", "3.5億円").row("2月", "$250")))
                .isEqualTo("TC146");
        assertThat(code(beside().row("Month", "Power").row("Jan", "2,024").row("Feb", "2025円")))
                .as("amounts, not years")
                .isEqualTo("TC146");
        assertThat(code(beside().row("Power", new Formatted("#,##0", "1250000"))))
                .isEqualTo("TC146");
    }

    @Test
    void aSheetOfCostsThatLacksAColumnIsHeldWhateverItsFigures() {
        assertThat(code(beside().row("Expense ID", "Category", "Amount", "Currency")
                        .row("E-1", "power", "TBD", "USD")))
                .isEqualTo("TC146");
    }

    @Test
    void notesAndCoverSheetsAreNone() {
        assertThat(code(beside().row("Costs of January")
                        .row("Version", 3)
                        .row("As of", new Formatted("yyyy-mm-dd", "45688"))))
                .isEqualTo("TC103");
        assertThat(code(beside().row(1, "Fill in the amounts")
                        .row(2, "Send it back")
                        .row(3, "Call us")))
                .isEqualTo("TC103");
        assertThat(code(beside().row("Year", 2024).row("Year", 2025).row("Share", new Formatted("0%", "0.5"))))
                .isEqualTo("TC103");
        assertThat(code(beside().row("Year", "2023").row("Year", "2024").row("Year", "２０２５")))
                .as("years typed as text")
                .isEqualTo("TC103");
        assertThat(code(beside().row("Share", "25%").row("Share", "75%"))).isEqualTo("TC103");
        assertThat(code(beside().row("Phone", "0335551234").row("Fax", "0335551235")))
                .as("no amount begins with zero")
                .isEqualTo("TC103");
        assertThat(code(beside().row("one", number("1.5")))).isEqualTo("TC103");
    }

    private static TinyWorkbook beside() {
        return TinyWorkbook.sheet("Rates")
                .row("From", "To", "Rate", "Date")
                .row("USD", "JPY", 153, "2024-01-01")
                .andSheet("Other");
    }

    private String code(TinyWorkbook workbook) {
        return String.join(" ", Reading.of(workbook.in(folder)).codes());
    }
}
