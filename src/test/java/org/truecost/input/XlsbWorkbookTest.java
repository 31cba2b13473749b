package org.truecost.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.input.XlsbFile.joined;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.input.XlsbFile.Cell;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.encrypted.Passwords;
import org.truecost.ledger.OperatingExpense;

/** Binary Open XML workbooks are read by their records, and refused where they are damaged. */
class XlsbWorkbookTest {

    private static final Object[] HEADERS = {
        "Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end"
    };

    @TempDir
    Path folder;

    private WorkbookFile saved(byte[] bytes) throws IOException {
        return WorkbookFile.of(Files.write(folder.resolve("book.xlsb"), bytes));
    }

    private static XlsbFile opex(Object amount, int start, int end) {
        return new XlsbFile()
                .row(HEADERS)
                .row(
                        "00012",
                        "power",
                        "\u96fb\u529b",
                        amount,
                        "USD",
                        new Cell(2, 1, (start << 2) | 2),
                        new Cell(2, 1, (end << 2) | 2));
    }

    private static XlsbFile opex(Object amount) {
        return opex(amount, 45_292, 45_657);
    }

    private OperatingExpense expense(XlsbFile file) throws IOException {
        return Reading.of(saved(file.bytes())).fact(OperatingExpense.class);
    }

    @Test
    void aSheetOfCostsIsRead() throws IOException {
        OperatingExpense expense = expense(opex(0.1 + 0.2));
        assertThat(expense.id()).isEqualTo("00012");
        assertThat(expense.description()).isEqualTo("\u96fb\u529b");
        assertThat(expense.amount().toString()).contains("0.3").doesNotContain("0.30000000000000004");
        assertThat(expense.period().first()).isEqualTo("2024-01-01");
        assertThat(expense.period().last()).isEqualTo("2024-12-31");
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
        OperatingExpense expense = expense(opex(5.0, 43_830, 44_195).from1904());
        assertThat(expense.period().first()).isEqualTo("2024-01-01");
        assertThat(expense.period().last()).isEqualTo("2024-12-31");
    }

    @Test
    void numbersInFourBytesAreWholeOrFloatingAndPerhapsAHundredth() throws IOException {
        assertThat(expense(opex(new Cell(2, 0, (123_450 << 2) | 3))).amount().toString())
                .contains("1234.5");
        int floating = (int) (Double.doubleToLongBits(1_024.5) >> 32);
        assertThat(expense(opex(new Cell(2, 0, floating & ~3))).amount().toString())
                .contains("1024.5");
        int hundredfold = (int) (Double.doubleToLongBits(1_024) >> 32);
        assertThat(expense(opex(new Cell(2, 0, (hundredfold & ~3) | 1)))
                        .amount()
                        .toString())
                .contains("10.24");
    }

    @Test
    void aFigureShownInThousandsIsNotTakenForAnother() throws IOException {
        assertThat(Reading.of(saved(opex(new Cell(5, 2, 5_000.0)).bytes())).codes())
                .containsExactly("TC216 D2");
    }

    @Test
    void everyKindOfCellHasItsValue() throws Exception {
        byte[] noFormula = joined((short) 0, 0, 0);
        byte[] sum = joined((short) 0, 17, (byte) 0x25, 0, 8, (short) 3, (short) 3, new byte[] {0x19, 0x10, 0, 0}, 0);
        XlsbFile file = new XlsbFile()
                .record(60, 2, 3, 2_304, 0, (short) 1)
                .hiddenRow(
                        new Cell(6, 0, "inline"),
                        new Cell(62, 0, (byte) 1, "rich", 1, (short) 0, (short) 0),
                        new Cell(4, 0, (byte) 1),
                        new Cell(3, 0, (byte) 0x07),
                        new Cell(8, 0, "text", noFormula),
                        new Cell(9, 0, 7.5, sum),
                        new Cell(10, 0, (byte) 0, noFormula),
                        new Cell(11, 0, (byte) 0x2a, noFormula),
                        new Cell(1, 0))
                .record(176, 0, 0, 4, 5);
        try (OpenWorkbook workbook = WorkbookFormats.open(saved(file.bytes()), null, Passwords.NONE);
                SheetRows rows = requireNonNull(workbook.rows(0))) {
            RawRow row = requireNonNull(rows.next());
            assertThat(row.values().map(value -> value.shown()))
                    .containsExactly("inline", "rich", "TRUE", "#DIV/0!", "text", "7.5", "FALSE", "#N/A");
            assertThat(row.isHidden()).isTrue();
            assertThat(row.sums()).containsEntry(5, requireNonNull(SumFormula.parse("SUM(D1:D9)")));
            assertThat(row.isNoSum(4)).isTrue();
            assertThat(rows.next()).isNull();
            assertThat(rows.layout().isHidden(2)).isTrue();
            assertThat(rows.layout().isHidden(4)).isFalse();
            assertThat(rows.layout().merged()).containsExactly(new CellRange(4, 1, 5, 1));
        }
    }

    @Test
    void aCellOfAnotherWorkbookIsNamedWithItsFile() throws IOException {
        byte[] direct = joined((short) 0, 12, (byte) 0x1e, (short) 12, (byte) 0x5a, (short) 1, 1, (short) 1, 0);
        byte[] named = joined((short) 0, 5, (byte) 0x43, 1, 0);
        byte[] own = joined((short) 0, 9, (byte) 0x5a, (short) 0, 1, (short) 1, 0);
        assertThat(linked(direct)).containsExactly("TC221 D2");
        assertThat(linked(named)).containsExactly("TC221 D2");
        assertThat(linked(own)).isEmpty();
    }

    private List<String> linked(byte[] formula) throws IOException {
        return Reading.of(saved(opex(new Cell(9, 0, 5.0, formula))
                        .linkedTo("Budget.xlsx")
                        .bytes()))
                .codes();
    }

    @Test
    void rowsAndCellsThatAreGivenTwiceAreRefused() throws IOException {
        XlsbFile twice = opex(5.0).record(5, 6, 0, 5.0);
        assertThat(Reading.of(saved(twice.bytes())).codes()).containsExactly("TC121");
        XlsbFile beyond = opex(5.0).record(5, 16_384, 0, 5.0);
        assertThat(Reading.of(saved(beyond.bytes())).codes()).containsExactly("TC122");
        XlsbFile unknown = opex(new Cell(7, 0, 99));
        assertThat(Reading.of(saved(unknown.bytes())).codes()).containsExactly("TC123 D2");
    }

    @Test
    void aTextThatWouldGoBeyondItsRecordIsDamageAndNotTooLong() throws IOException {
        for (int length : new int[] {-1, 9, 100_000}) {
            XlsbFile cut = opex(new Cell(6, 0, joined(length, (short) 'x')));
            assertThat(Reading.of(saved(cut.bytes())).codes()).containsExactly("TC119 D2");
        }
    }

    /** Damage within a part, whose archive is sound. */
    @Test
    void damageEndsInANamedProblemOrTheSameRows() throws IOException {
        long seed = 20_250_131L;
        Random random = new Random(seed);
        byte[] sound = opex(5.0).bytes();
        Map<String, byte[]> parts = RawZip.parts(saved(sound).path());
        for (int i = 0; i < 300; i++) {
            Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
            String name = random.nextBoolean() ? "xl/worksheets/sheet1.bin" : "xl/workbook.bin";
            byte[] whole = requireNonNull(parts.get(name));
            byte[] bytes = Arrays.copyOf(whole, whole.length - random.nextInt(3));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            damaged.put(name, bytes);
            Reading reading = Reading.watched(saved(RawZip.of(damaged).bytes()));
            assertThat(reading.items()).as("seed %d, mutant %d", seed, i).isNotEmpty();
            assertThat(reading.codes()).as("seed %d, mutant %d", seed, i).noneMatch(code -> code.startsWith("TC101"));
        }
    }
}
