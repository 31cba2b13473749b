package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.encrypted.Passwords;
import org.truecost.problem.Location;

/** Our reading of a workbook's cells against a reader no one here wrote. */
class IndependentReaderTest {

    private static final String LETTERS = "aZ09 ,.-_x<>&\"'€漢字カナ①\t\n";

    @TempDir
    Path folder;

    @Test
    void readsTheSameCellsAsAnotherReader() throws Exception {
        long seed = Long.getLong("truecost.seed", System.nanoTime());
        System.out.println("IndependentReaderTest: -Dtruecost.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Path file = folder.resolve(i + ".xlsx");
            write(file, random, i % 2 == 0);
            List<String> ours = ours(WorkbookFile.of(file));
            assertThat(ours)
                    .as("workbook %s of seed %s", i, seed)
                    .isEqualTo(theirs(file))
                    .isNotEmpty();
        }
    }

    /** With shared strings or with inline ones. */
    private static void write(Path file, Random random, boolean shared) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, shared);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            for (int row = random.nextInt(5); row < 60; row += 1 + random.nextInt(3)) {
                org.apache.poi.ss.usermodel.Row written = sheet.createRow(row);
                for (int column = random.nextInt(4); column < 40; column += 1 + random.nextInt(10)) {
                    fill(written.createCell(column), random);
                }
            }
            workbook.write(out);
        }
    }

    private static void fill(Cell cell, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> cell.setCellValue(random.nextInt(1_000_000) / 100d);
            case 1 -> cell.setCellValue(random.nextInt());
            case 2 -> cell.setCellValue(random.nextBoolean());
            case 3 -> {
                // Never zero: a streaming writer's zero with a formula is no value (CellRulesTest).
                cell.setCellFormula("1+1");
                cell.setCellValue((1 + random.nextInt(1000)) / 8d);
            }
            default -> cell.setCellValue(text(random));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static List<String> ours(WorkbookFile file) throws Exception {
        List<String> cells = new ArrayList<>();
        try (OpenWorkbook workbook = WorkbookFormats.open(file, null, Passwords.NONE);
                SheetRows rows = Objects.requireNonNull(workbook.rows(0))) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                for (int column = 0; column < row.width(); column++) {
                    CellValue value = row.at(column);
                    if (value != null) {
                        cells.add(Location.columnName(column) + row.number() + " " + value.shown());
                    }
                }
            }
        }
        return cells;
    }

    private static List<String> theirs(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                TreeMap<Integer, String> values = new TreeMap<>();
                row.forEach(cell -> {
                    if (cell != null && cell.getType() != CellType.EMPTY) {
                        values.put(cell.getColumnIndex(), shown(cell));
                    }
                });
                values.forEach(
                        (column, value) -> cells.add(Location.columnName(column) + row.getRowNum() + " " + value));
            });
        }
        return cells;
    }

    private static String shown(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case FORMULA ->
                new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
            default -> String.valueOf(cell.getValue());
        };
    }
}
