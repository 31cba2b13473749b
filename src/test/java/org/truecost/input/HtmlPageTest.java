package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.file.Limits;
import org.truecost.ledger.OperatingExpense;

/** Web pages, as programs write them under the name of an .xls. */
class HtmlPageTest {

    private static final String HEADERS =
            row("Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end");

    @TempDir
    Path folder;

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }

    private static String opex(String amount) {
        return HEADERS + row("00012", "power", "caf\u00e9", amount, "USD", "2024-01-01", "2024-12-31");
    }

    private WorkbookFile file(String page, Charset charset) throws IOException {
        return WorkbookFile.of(Files.write(folder.resolve("export.xls"), page.getBytes(charset)));
    }

    private WorkbookFile file(String page) throws IOException {
        return file(page, UTF_8);
    }

    /** The sheet's rows as texts, each with its number. */
    private static List<String> rows(WorkbookFile file) throws Exception {
        List<String> rows = new ArrayList<>();
        try (OpenWorkbook workbook = WorkbookFormats.open(file, null, Passwords.NONE);
                SheetRows sheet = requireNonNull(workbook.rows(0))) {
            for (RawRow row = sheet.next(); row != null; row = sheet.next()) {
                StringBuilder text = new StringBuilder().append(row.number());
                for (int i = 0; i < row.width(); i++) {
                    var cell = row.at(i);
                    text.append('|').append(cell == null ? "" : cell.shown());
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    @Test
    void aTableOfCostsIsRead() throws IOException {
        Reading reading = Reading.of(file("<html><body><table>" + opex("1,234.50") + "</table></body></html>"));
        OperatingExpense expense = (OperatingExpense) reading.facts().getFirst();
        assertThat(expense.id()).isEqualTo("00012");
        assertThat(expense.description()).isEqualTo("caf\u00e9");
        assertThat(expense.amount().toString()).contains("1234.5");
        assertThat(expense.source().sheet().name()).isEqualTo("export");
    }

    @Test
    void textOutsideOfTablesIsARowSoThatAUnitAboveATableCounts() throws IOException {
        Reading reading = Reading.of(
                file("<h1>Operating expenses</h1><p>(USD k)</p><div><table>" + opex("5") + "</table></div>"));
        assertThat(reading.codes()).containsExactly("TC144 A2");
    }

    @Test
    void tablesThatOnlyLayOutOthersAreNoRows() throws Exception {
        String inner = "<table>" + row("a", "1") + row("b", "2") + "</table>";
        assertThat(rows(file("<table><tr><td>menu</td><td>" + inner + "</td></tr></table><script>x</script>")))
                .containsExactly("1|menu", "2|a|1", "3|b|2");
    }

    @Test
    void cellsThatSpanOthersPushTheNextOnesOn() throws Exception {
        String page = "<table><tr><td rowspan=2>a</td><td colspan='2'>b</td></tr><tr><td>c</td><td>d</td></tr>"
                + "<tr><td>e</td></tr></table><table><tr><td>f</td></tr></table>";
        assertThat(rows(file(page))).containsExactly("1|a|b", "2||c|d", "3|e", "4|f");
        try (OpenWorkbook workbook = WorkbookFormats.open(file(page), null, Passwords.NONE);
                SheetRows sheet = requireNonNull(workbook.rows(0))) {
            sheet.next();
            assertThat(sheet.layout().merged()).containsExactly(new CellRange(0, 1, 0, 2), new CellRange(1, 1, 2, 1));
        }
    }

    @Test
    void theWholeNumberIsTakenWhereThePageKeepsIt() throws Exception {
        String page = "<table><tr><td x:num=\"1234.5678\">1,234.57</td><td x:num=\"45292\">2024-01-01</td>"
                + "<td x:str>00123</td><td x:num>7</td><td>&nbsp;8&nbsp;</td></tr></table>";
        assertThat(rows(file(page))).containsExactly("1|1234.5678|2024-01-01|00123|7|8");
    }

    @Test
    void thePageSaysItsEncodingAndIsHeldToIt() throws IOException {
        String page = "<html><head><meta charset=\"Shift_JIS\"></head><table>"
                + opex("5").replace("caf\u00e9", "\u9ad9\u5cf6\u2460") + "</table></html>";
        Reading reading = Reading.of(file(page, Charset.forName("windows-31j")));
        assertThat(((OperatingExpense) reading.facts().getFirst()).description())
                .isEqualTo("\u9ad9\u5cf6\u2460");
        assertThat(Reading.of(file("<table>" + opex("5") + "</table>", Charset.forName("windows-1252")))
                        .codes())
                .containsExactly("TC131");
    }

    @Test
    void aFormulaThatThePageKeepsSaysWhereItsValueComesFrom() throws IOException {
        String page = "<table>" + opex("5").replace("<td>5<", "<td x:num=\"5\" x:fmla=\"='[Budget.xls]Plan'!B2\">5<")
                + "</table>";
        assertThat(Reading.of(file(page)).codes()).containsExactly("TC221 D2");
    }

    @Test
    void aPageBeyondTheLimitIsRefused() throws IOException {
        String page = "<table>" + opex("5") + "</table>";
        String padded = page + " ".repeat((int) Limits.HTML_BYTES);
        assertThat(Reading.of(file(padded)).codes()).containsExactly("TC118");
    }
}
