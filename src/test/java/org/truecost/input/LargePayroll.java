package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.truecost.files.WorkbookFile;

/** A payroll workbook of as many rows as a test likes. */
public final class LargePayroll {

    /** Its columns. */
    public static final List<String> HEADER = List.of(
            "Position ID",
            "Role",
            "Headcount",
            "Monthly pay",
            "Monthly pay low",
            "Monthly pay high",
            "Currency",
            "Months paid per year",
            "Period start",
            "Period end",
            "Qualifier",
            "Notes");

    private LargePayroll() {}

    /** Streams so many rows into the sheet of a workbook that has but a header. */
    public static WorkbookFile write(int rows, Path file) throws IOException {
        Path header = TinyWorkbook.sheet("人件費")
                .row(HEADER.toArray())
                .in(Files.createTempDirectory("large"), "header.xlsx")
                .path();
        try (ZipFile from = new ZipFile(header.toFile());
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                Writer writer = new OutputStreamWriter(to, UTF_8);
                int end = xml.indexOf("</sheetData>");
                writer.write(end < 0 ? xml : xml.substring(0, end));
                for (int row = 2; end >= 0 && row < rows + 2; row++) {
                    writer.write(row(row));
                }
                writer.write(end < 0 ? "" : xml.substring(end));
                writer.flush();
                to.closeEntry();
            }
        }
        Files.delete(header);
        Files.delete(header.getParent());
        return WorkbookFile.of(file);
    }

    private static String row(int row) {
        return "<row r=\"" + row + "\">" + text("A", row, "P-" + row) + text("B", row, "Engineer " + row % 50)
                + number("C", row, 1 + row % 3) + number("D", row, 65_000 + row % 777) + number("E", row, 50_000)
                + number("F", row, 80_000) + text("G", row, "CNY") + number("H", row, 14) + number("I", row, 45_292)
                + number("J", row, 46_752) + text("K", row, "assumed") + text("L", row, "note " + row) + "</row>";
    }

    private static String text(String column, int row, String text) {
        return "<c r=\"" + column + row + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String column, int row, int number) {
        return "<c r=\"" + column + row + "\"><v>" + number + "</v></c>";
    }
}
