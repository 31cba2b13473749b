package org.truecost.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.CellRange;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.cell.SumFormula;
import org.truecost.input.encrypted.Passwords;
import org.truecost.ledger.OperatingExpense;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;

/** Workbooks of Excel 97–2003 are read as POI's own model of them says, and refused where they are damaged. */
class XlsWorkbookTest {

    private static final String[] HEADERS = {
        "Expense ID", "Category", "Description", "Amount", "Currency", "Period start", "Period end"
    };

    @TempDir
    Path folder;

    private WorkbookFile saved(Workbook workbook) throws IOException {
        Path file = folder.resolve("book.xls");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return WorkbookFile.of(file);
    }

    private static Row row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            switch (values[i]) {
                case Number number -> cell.setCellValue(number.doubleValue());
                case LocalDate day -> {
                    CellStyle style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat((short) 14);
                    cell.setCellStyle(style);
                    cell.setCellValue(day);
                }
                default -> cell.setCellValue(values[i].toString());
            }
        }
        return row;
    }

    @Test
    void aSheetOfCostsIsRead() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("Opex");
        row(sheet, 0, (Object[]) HEADERS);
        LocalDate start = LocalDate.of(2024, 1, 1);
        row(sheet, 1, "E-1", "power", "\u96fb\u529b", 0.1 + 0.2, "USD", start, start.plusDays(365));
        Reading reading = Reading.of(saved(workbook));
        assertThat(reading.problems()).isEmpty();
        OperatingExpense expense = reading.fact(OperatingExpense.class);
        assertThat(expense.amount().toString()).contains("0.3").doesNotContain("0.30000000000000004");
        assertThat(expense.description()).isEqualTo("\u96fb\u529b");
        assertThat(expense.period().last()).isEqualTo("2024-12-31");
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.getInternalWorkbook().getRecords().stream()
                .filter(DateWindow1904Record.class::isInstance)
                .map(DateWindow1904Record.class::cast)
                .forEach(window -> window.setWindowing((short) 1));
        Sheet sheet = workbook.createSheet("Opex");
        row(sheet, 0, (Object[]) HEADERS);
        row(sheet, 1, "E-1", "power", "x", 600, "USD", 43_830, 44_195);
        OperatingExpense expense = Reading.of(saved(workbook)).fact(OperatingExpense.class);
        assertThat(expense.period().first()).isEqualTo("2024-01-01");
        assertThat(expense.period().last()).isEqualTo("2024-12-31");
    }

    @Test
    void formulasAreReadByTheirStoredValue() throws Exception {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Row row = row(workbook.createSheet("s"), 0, 2, 3.5, 7);
        row.createCell(3).setCellFormula("SUM(A1:C1)");
        row.createCell(4).setCellFormula("A1+B1");
        row.createCell(5).setCellFormula("MAX(A1:C1)");
        row.createCell(6).setCellFormula("\"long \"&\"text\"");
        row.createCell(7).setCellFormula("A1>1");
        row.createCell(8).setCellFormula("1/0");
        row.createCell(9).setCellFormula("SUBTOTAL(9,A1:C1)");
        row.createCell(10).setCellValue(true);
        row.createCell(11).setCellErrorValue(FormulaError.REF.getCode());
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        WorkbookFile file = saved(workbook);
        assertThat(Cells.of(file))
                .containsExactly(
                        "A1=2",
                        "B1=3.5",
                        "C1=7",
                        "D1=12.5",
                        "E1=5.5",
                        "F1=7",
                        "G1='long text'",
                        "H1=TRUE",
                        "I1=#DIV/0!",
                        "J1=12.5",
                        "K1=TRUE",
                        "L1=#REF!");
        try (OpenWorkbook open = WorkbookFormats.open(file, null, Passwords.NONE)) {
            RawRow first = Cells.rows(open, 0).getFirst();
            SumFormula all = new SumFormula(List.of(new CellRange(0, 1, 2, 1)));
            assertThat(first.sums()).containsEntry(3, all).containsEntry(9, all).containsKey(4);
            assertThat(first.isNoSum(5)).isTrue();
        }
    }

    @Test
    void whatIsHiddenAndMergedIsKnown() throws Exception {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("one");
        row(sheet, 0, "a", "b");
        row(sheet, 1, "c", "d").setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 2));
        workbook.createSheet("two");
        workbook.setSheetHidden(1, true);
        try (OpenWorkbook open = WorkbookFormats.open(saved(workbook), null, Passwords.NONE);
                SheetRows rows = requireNonNull(open.rows(0))) {
            assertThat(open.sheets().isHidden(0)).isFalse();
            assertThat(open.sheets().isHidden(1)).isTrue();
            assertThat(requireNonNull(rows.next()).isHidden()).isFalse();
            assertThat(requireNonNull(rows.next()).isHidden()).isTrue();
            assertThat(rows.next()).isNull();
            assertThat(rows.layout().isHidden(1)).isTrue();
            assertThat(rows.layout().isHidden(0)).isFalse();
            assertThat(rows.layout().merged()).containsExactly(new CellRange(0, 5, 2, 6));
        }
    }

    @Test
    void sheetsWithoutAnyCellAreReadToo() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        row(workbook.createSheet("one"), 0, "a", 2);
        workbook.createSheet("two");
        workbook.createSheet("three");
        assertThat(Cells.of(saved(workbook))).containsExactly("A1='a'", "B1=2");
    }

    /** Some writers put the cells of a row down out of order, which leaves none of them in doubt; a cell that comes twice does. */
    @Test
    void cellsOfARowMayComeInAnyOrderAndOnlyOnce() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        row(workbook.createSheet("s"), 0, 1.25, 2.25, 3.25);
        Path file = saved(workbook).path();
        byte[] bytes = Files.readAllBytes(file);
        int first = position(bytes, 1.25);
        int last = position(bytes, 3.25);
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, first, swapped, last, NUMBER_RECORD);
        System.arraycopy(bytes, last, swapped, first, NUMBER_RECORD);
        Files.write(file, swapped);
        assertThat(Cells.of(WorkbookFile.of(file))).containsExactly("A1=1.25", "B1=2.25", "C1=3.25");
        byte[] twice = bytes.clone();
        System.arraycopy(bytes, first, twice, last, NUMBER_RECORD);
        Files.write(file, twice);
        assertThat(Reading.of(WorkbookFile.of(file)).codes()).containsExactly("TC121");
    }

    /** Some programs write a sheet column by column: no cell is in doubt. */
    @Test
    void rowsMayComeInAnyOrderAndEachCellOnlyOnce() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("s");
        row(sheet, 0, 1.25, 2.25);
        row(sheet, 1, 3.25, 4.25);
        Path file = saved(workbook).path();
        byte[] bytes = Files.readAllBytes(file);
        int second = position(bytes, 2.25);
        int third = position(bytes, 3.25);
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, second, swapped, third, NUMBER_RECORD);
        System.arraycopy(bytes, third, swapped, second, NUMBER_RECORD);
        Files.write(file, swapped);
        assertThat(Cells.of(WorkbookFile.of(file))).containsExactly("A1=1.25", "B1=2.25", "A2=3.25", "B2=4.25");
        byte[] twice = swapped.clone();
        System.arraycopy(bytes, position(bytes, 1.25), twice, position(swapped, 4.25), NUMBER_RECORD);
        Files.write(file, twice);
        assertThat(Reading.of(WorkbookFile.of(file)).codes()).containsExactly("TC121");
    }

    /** A container that is cut off says nothing of an encryption. */
    @Test
    void aDamagedContainerIsNotTakenForAnEncryptedOne() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        row(workbook.createSheet("s"), 0, 1.25);
        Path file = saved(workbook).path();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, 600));
        Problem problem = Reading.of(WorkbookFile.of(file)).problems().getFirst();
        assertThat(problem.message(Languages.ENGLISH)).contains("cut off").doesNotContain("encrypt");
    }

    /** Some writers put a format down where they later write a value. */
    @Test
    void aFormatIsNoSecondValue() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("s");
        sheet.createRow(0).createCell(0).setBlank();
        sheet.getRow(0).createCell(1).setCellValue(1.25);
        Path file = saved(workbook).path();
        byte[] bytes = Files.readAllBytes(file);
        // The record of the blank cell, its length, row 0 and column A.
        int blank = position(bytes, 1.25) - BLANK_RECORD;
        assertThat(Arrays.copyOfRange(bytes, blank, blank + 8)).containsExactly(1, 2, 6, 0, 0, 0, 0, 0);
        bytes[blank + 6] = 1;
        Files.write(file, bytes);
        assertThat(Cells.of(WorkbookFile.of(file))).containsExactly("B1=1.25");
    }

    private static final int BLANK_RECORD = 10;
    private static final int NUMBER_RECORD = 18;

    /** Where the record of a cell with a number begins. */
    private static int position(byte[] file, double number) {
        byte[] value = ByteBuffer.allocate(Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(number)
                .array();
        return IntStream.range(0, file.length - value.length)
                .filter(at -> Arrays.equals(file, at, at + value.length, value, 0, value.length))
                .map(at -> at + value.length - NUMBER_RECORD)
                .findFirst()
                .orElseThrow();
    }

    /** Excel 2 to 4 wrote their records without a container: version 2 of a sheet, 4 of a book. */
    @ParameterizedTest
    @ValueSource(strings = {"0900040002001000", "0902060000001000", "0904060000001000", "0904060000000001"})
    void recordsOfExcelBefore95AreSaidToBeThat(String start) throws IOException {
        byte[] file = Arrays.copyOf(HexFormat.of().parseHex(start), 100);
        Reading reading = Reading.of(WorkbookFile.of(Files.write(folder.resolve("old.xls"), file)));
        assertThat(reading.codes()).containsExactly("TC113");
        assertThat(reading.problems().getFirst().message(Languages.ENGLISH))
                .contains("Excel 95 workbook or an older one");
    }

    @Test
    void randomSheetsAreReadAsPoiReadsThem() throws IOException {
        long seed = Long.getLong("truecost.seed", System.nanoTime());
        System.out.println("XlsWorkbookTest: -Dtruecost.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            WorkbookFile file = saved(random(random));
            assertThat(String.join("\n", Cells.of(file)))
                    .as("seed %s", seed)
                    .isEqualTo(String.join("\n", ofPoi(file.path())));
        }
    }

    private static HSSFWorkbook random(Random random) {
        HSSFWorkbook workbook = new HSSFWorkbook();
        for (int s = 0; s < 2; s++) {
            Sheet sheet = workbook.createSheet("s" + s);
            for (int r = random.nextInt(5); r < 100; r += 1 + random.nextInt(4)) {
                Row row = sheet.createRow(r);
                for (int c = random.nextInt(4); c < 120; c += 1 + random.nextInt(40)) {
                    switch (random.nextInt(4)) {
                        case 0 -> row.createCell(c).setCellValue(random.nextInt(1_000_000) / 100d);
                        case 1 -> row.createCell(c).setCellValue(random.nextBoolean());
                        case 2 ->
                            row.createCell(c)
                                    .setCellValue("t" + "\u96fbx".repeat(random.nextInt(9) == 0 ? 300 : 3)
                                            + random.nextInt(50));
                        default -> row.createCell(c).setCellValue(random.nextInt());
                    }
                }
            }
        }
        return workbook;
    }

    private static List<String> ofPoi(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                String prefix = workbook.getSheetIndex(sheet) == 0 ? "" : sheet.getSheetName() + "!";
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String shown = switch (cell.getCellType()) {
                            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
                            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
                            default -> "'" + cell.getStringCellValue() + "'";
                        };
                        cells.add(prefix + Location.columnName(cell.getColumnIndex()) + (row.getRowNum() + 1) + "="
                                + shown);
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void oneWithAPasswordIsRefused() throws IOException {
        try {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            HSSFWorkbook workbook = new HSSFWorkbook();
            row(workbook.createSheet("s"), 0, "a");
            assertThat(Reading.of(saved(workbook)).codes()).containsExactly("TC110");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aFileCutOffOrChangedAnywhereIsReadOrRefusedAndNeverFails() throws IOException {
        long seed = Long.getLong("truecost.seed", System.nanoTime());
        System.out.println("XlsWorkbookTest: -Dtruecost.seed=" + seed);
        Random random = new Random(seed);
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("Opex");
        row(sheet, 0, (Object[]) HEADERS);
        row(sheet, 1, "E-1", "power", "x", 600, "USD", 45_292, 45_657);
        byte[] whole = Files.readAllBytes(saved(workbook).path());
        for (int i = 0; i < 300; i++) {
            byte[] changed =
                    random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = random.nextInt(3); flips >= 0 && changed.length == whole.length; flips--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            WorkbookFile file = WorkbookFile.of(Files.write(folder.resolve("changed.xls"), changed));
            assertThatCode(() -> Reading.of(file).items())
                    .as("change %s of seed %s", i, seed)
                    .doesNotThrowAnyException();
        }
    }
}
