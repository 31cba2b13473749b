package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Summaries as programs see them that nobody here wrote. */
public final class Spreadsheets {

    private Spreadsheets() {}

    /** Every number of a workbook in order, to the cent. */
    public static List<String> numbers(Path file) throws IOException {
        return numbers(file, 2);
    }

    /** Every number of a workbook in order, rounded to so many decimals. */
    public static List<String> numbers(Path file, int decimals) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return cells(workbook).stream()
                    .filter(Spreadsheets::isNumber)
                    .map(cell -> number(cell, decimals))
                    .toList();
        }
    }

    /** Every cell of a workbook that holds something, sheet by sheet and row by row. */
    public static List<Cell> cells(ReadableWorkbook workbook) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            for (Row row : sheet.read()) {
                row.stream()
                        .filter(cell -> cell != null && cell.getRawValue() != null)
                        .forEach(cells::add);
            }
        }
        return cells;
    }

    /** The workbook as LibreOffice saves it after calculating every formula again. */
    public static Path recalculated(Path file, Path scratch) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")),
                "LibreOffice is not installed: the summary's formulas are not recalculated");
        Path profile = Files.createDirectories(scratch.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
                </oor:items>
                """);
        Path target = scratch.resolve("recalculated");
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=" + scratch.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        target.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("soffice.log").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return target.resolve(file.getFileName());
    }

    public static boolean isNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getRawValue().matches("-?[0-9.]+(E-?[0-9]+)?"));
    }

    private static String number(Cell cell, int decimals) {
        BigDecimal rounded = new BigDecimal(cell.getRawValue()).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals).toPlainString() : rounded.toPlainString();
    }
}
