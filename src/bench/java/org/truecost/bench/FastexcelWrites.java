package org.truecost.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A bare write by fastexcel, streamed. */
final class FastexcelWrites {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int ROWS_BETWEEN_FLUSHES = 1000;

    private FastexcelWrites() {}

    public static void main(String[] args) throws IOException {
        int lines = Integer.parseInt(args[1]);
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]));
                Workbook workbook = new Workbook(out, "Lines", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Lines");
            for (int row = 0; row < Math.min(lines, ROWS_OF_A_SHEET); row++) {
                write(sheet, row);
                if (row % ROWS_BETWEEN_FLUSHES == 0) {
                    sheet.flush();
                }
            }
        }
        System.out.printf("%,d bytes%n", Files.size(Path.of(args[0])));
    }

    private static void write(Worksheet sheet, int row) {
        int column = 0;
        for (int text = 0; text < LineContent.TEXTS; text++) {
            sheet.inlineString(row, column++, LineContent.text(row, text));
        }
        for (int number = 0; number < LineContent.NUMBERS; number++) {
            sheet.value(row, column++, LineContent.number(row, number));
        }
        for (int formula = 0; formula < LineContent.FORMULAS; formula++) {
            sheet.formula(row, column++, LineContent.formula(row + 1));
        }
    }
}
