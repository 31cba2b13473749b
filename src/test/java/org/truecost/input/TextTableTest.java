package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.OperatingExpense;
import org.truecost.problem.Language;

/** Text tables become one sheet of rows, or are refused where it is not certain what they say. */
class TextTableTest {

    private static final String HEADER = "Expense ID,Category,Description,Amount,Currency,Period start,Period end\n";
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @TempDir
    Path folder;

    private WorkbookFile file(String name, String text, Charset charset) throws IOException {
        return WorkbookFile.of(Files.write(folder.resolve(name), text.getBytes(charset)));
    }

    private WorkbookFile file(String text) throws IOException {
        return file("costs.csv", text, UTF_8);
    }

    private List<String> cells(String text) throws IOException {
        return Cells.of(file(text));
    }

    @Test
    void aTableIsReadAsASheetNamedAfterItsFile() throws IOException {
        Reading reading = Reading.of(file(HEADER + "E-1,power,\"caf\u00e9, rack 3\",600,USD,2024-01-01,2024-12-31\n"));
        assertThat(reading.problems()).isEmpty();
        OperatingExpense expense = reading.fact(OperatingExpense.class);
        assertThat(expense.description()).isEqualTo("caf\u00e9, rack 3");
        assertThat(expense.source().sheet().name()).isEqualTo("costs");
        assertThat(expense.source().row()).isEqualTo(2);
    }

    @Test
    void aFieldIsANumberWhereItIsWrittenAsOneAndKeepsItsDigits() throws IOException {
        assertThat(cells("0,-3,1234.50,0.5,123456789012345,\"7\"\n"))
                .containsExactly("A1=0", "B1=-3", "C1=1234.50", "D1=0.5", "E1=123456789012345", "F1=7");
        assertThat(cells("00123,1e5,+4,1.,.5,1234567890123456,-0,1.2.3,-,0x1F,2024-01-01\n"))
                .containsExactly(
                        "A1='00123'",
                        "B1='1e5'",
                        "C1='+4'",
                        "D1='1.'",
                        "E1='.5'",
                        "F1='1234567890123456'",
                        "G1='-0'",
                        "H1='1.2.3'",
                        "I1='-'",
                        "J1='0x1F'",
                        "K1='2024-01-01'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyWay(String end) throws IOException {
        assertThat(cells(String.join(end, "a,b", "", "c,,,", "d,e")))
                .containsExactly("A1='a'", "B1='b'", "A3='c'", "A4='d'", "B4='e'");
    }

    @Test
    void aRecordOfSeveralLinesIsOneRow() throws IOException {
        assertThat(cells("a,\"one\ntwo \"\"2\"\"\"\nb,5\" disk\n"))
                .containsExactly("A1='a'", "B1='one\ntwo \"2\"'", "A2='b'", "B2='5\" disk'");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTheOneThatTheFirstLinesAgreeOn(String separator) throws IOException {
        String others = ",;\t".replace(separator, "");
        String table = "Costs by site\n\nsite|amount|note\nA|1|\"" + others + separator + "\"\nB|2|" + others + "\n";
        assertThat(cells(table.replace("|", separator)))
                .contains("B3='amount'", "C4='" + others + separator + "'", "B5=2", "C5='" + others + "'");
    }

    @Test
    void aDecimalCommaIsNoSeparatorWhereTheHeaderHasNone() throws IOException {
        assertThat(cells("site;amount;note\nA;1,5;x\nB;2,5;y\n")).contains("B2='1,5'", "C3='y'");
    }

    @Test
    void aFirstLineMayDeclareTheSeparator() throws IOException {
        assertThat(cells("sep=;\na,b;c\nd,e;f\n")).containsExactly("A1='a,b'", "B1='c'", "A2='d,e'", "B2='f'");
        assertThat(cells("sep=|\r\na|b\r\n")).containsExactly("A1='a'", "B1='b'");
    }

    @Test
    void whatNoLineSeparatesIsOneColumn() throws IOException {
        assertThat(cells("notes\nnothing here\n")).containsExactly("A1='notes'", "A2='nothing here'");
    }

    @Test
    void aMarkSaysHowATextIsEncoded() throws IOException {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(Cells.of(file("marked.csv", "\uFEFF\u96fb\u529b,5\n", charset), WINDOWS_31J))
                    .as(charset.name())
                    .containsExactly("A1='\u96fb\u529b'", "B1=5");
        }
    }

    @Test
    void validUtf8IsUtf8() throws IOException {
        assertThat(cells("\u96fb\u529b,\ud83d\ude00\n")).containsExactly("A1='\u96fb\u529b'", "B1='\ud83d\ude00'");
    }

    @Test
    void anythingElseMustBeDeclared() throws IOException {
        String text = HEADER + "E-1,power,\u2460\u3231\u9ad9\u96fb\u529b,600,JPY,2024-01-01,2024-12-31\n";
        WorkbookFile japanese = file("costs.csv", text, WINDOWS_31J);

        Reading undeclared = Reading.of(japanese);
        assertThat(undeclared.codes()).containsExactly("TC131");
        assertThat(undeclared.problems().getFirst().message(Language.standard()))
                .contains("line 2", "Shift_JIS, ", "GB18030");
        assertThat(Cells.of(japanese, WINDOWS_31J)).contains("C2='\u2460\u3231\u9ad9\u96fb\u529b'");
        assertThat(Cells.of(japanese, Charset.forName("Shift_JIS"))).contains("C2='\u2460\u3231\u9ad9\u96fb\u529b'");
        assertThat(Cells.of(japanese, UTF_8)).containsExactly("TC119");
    }

    @Test
    void aTableUnderTheNameOfAnOldWorkbookIsRead() throws IOException {
        assertThat(Cells.of(file("export.xls", "\uFEFFa\tb\n1\t2\n", UTF_16LE), null))
                .containsExactly("A1='a'", "B1='b'", "A2=1", "B2=2");
    }

    @Test
    void howTextsAreReadIsSaidOnceAColumn() throws IOException {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 1; i <= 50; i++) {
            table.append("E-").append(i).append(",power,x,\"1,234.50\",USD,2024/1/1,2024/12/31\n");
        }
        Reading reading = Reading.of(file(table.toString()));
        assertThat(reading.facts()).hasSize(50);
        assertThat(reading.codes()).containsExactly("TC210 D2", "TC210 F2", "TC210 G2");
    }

    @Test
    void aCodeStaysTheCodeItIs() throws IOException {
        Reading reading = Reading.of(file(HEADER + "0012,power,1.10,600,USD,2024-01-01,2024-12-31\n"
                + "6110,power,2,600,USD,2024-01-01,2024-12-31\n"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.facts())
                .extracting(fact -> ((OperatingExpense) fact).id() + " " + ((OperatingExpense) fact).description())
                .containsExactly("0012 1.10", "6110 2");
    }
}
