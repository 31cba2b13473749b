package org.truecost.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A bare write by POI's streaming model. */
final class SxssfWrites {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int WINDOW = 100;

    private SxssfWrites() {}

    public static void main(String[] args) throws IOException {
        int lines = Integer.parseInt(args[1]);
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]));
                SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            SXSSFSheet sheet = workbook.createSheet("Lines");
            for (int row = 0; row < Math.min(lines, ROWS_OF_A_SHEET); row++) {
                write(sheet.createRow(row), row);
            }
            workbook.write(out);
        }
        System.out.printf("%,d bytes%n", Files.size(Path.of(args[0])));
    }

    private static void write(Row to, int row) {
        int column = 0;
        for (int text = 0; text < LineContent.TEXTS; text++) {
            to.createCell(column++).setCellValue(LineContent.text(row, text));
        }
        for (int number = 0; number < LineContent.NUMBERS; number++) {
            to.createCell(column++).setCellValue(LineContent.number(row, number));
        }
        for (int formula = 0; formula < LineContent.FORMULAS; formula++) {
            to.createCell(column++).setCellFormula(LineContent.formula(row + 1));
        }
    }
}
