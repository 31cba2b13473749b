package org.truecost.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.truecost.input.LargePayroll;

/** Payroll workbooks of as many rows as a contest asks for: texts, whole numbers, fractions and dates in twelve columns. */
final class PayrollWorkbooks {

    private static final List<String> JAPANESE =
            List.of("ポジション番号", "職種", "人数", "月給", "月給下限", "月給上限", "通貨", "年間支給月数", "期間開始", "期間終了", "限定", "備考");
    private static final int ROWS_BETWEEN_FLUSHES = 1000;

    private PayrollWorkbooks() {}

    /** Writes so many workbooks, of so many rows each, unless they are there already. */
    static Path write(Path folder, int workbooks, int rows, Texts texts) throws IOException {
        Files.createDirectories(folder);
        for (int workbook = 0; workbook < workbooks; workbook++) {
            Path file = folder.resolve("payroll-%03d.xlsx".formatted(workbook));
            if (Files.notExists(file)) {
                Path partial = folder.resolve(file.getFileName() + ".part");
                writeOne(partial, workbook, rows, texts);
                Files.move(partial, file);
            }
        }
        return folder;
    }

    private static void writeOne(Path file, int number, int rows, Texts texts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Payroll", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Payroll");
            header(sheet, texts);
            for (int row = 1; row <= rows; row++) {
                row(sheet, row, number, texts);
                if (row % ROWS_BETWEEN_FLUSHES == 0 && texts == Texts.INLINE) {
                    sheet.flush();
                }
            }
        }
    }

    private static void header(Worksheet sheet, Texts texts) {
        List<String> header = texts == Texts.JAPANESE ? JAPANESE : LargePayroll.HEADER;
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
        }
    }

    private static void row(Worksheet sheet, int row, int workbook, Texts texts) {
        boolean japanese = texts == Texts.JAPANESE;
        text(sheet, row, 0, "P-%d-%d".formatted(workbook, row), texts);
        text(sheet, row, 1, (japanese ? "技術者 " : "Engineer ") + row % 50, texts);
        sheet.value(row, 2, 1 + row % 3);
        sheet.value(row, 3, 65_000 + row % 777 + 0.25);
        sheet.value(row, 4, 50_000);
        sheet.value(row, 5, 80_000.5);
        text(sheet, row, 6, "USD", texts);
        sheet.value(row, 7, 14);
        date(sheet, row, 8, LocalDate.of(2024, 1, 1));
        date(sheet, row, 9, LocalDate.of(2027, 12, 31));
        text(sheet, row, 10, japanese ? "仮定" : "assumed", texts);
        text(sheet, row, 11, (japanese ? "備考 " : "note ") + row % 1000, texts);
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private static void text(Worksheet sheet, int row, int column, String text, Texts texts) {
        if (texts == Texts.INLINE) {
            sheet.inlineString(row, column, text);
        } else {
            sheet.value(row, column, text);
        }
    }
}
