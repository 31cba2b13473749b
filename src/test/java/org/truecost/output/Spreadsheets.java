package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Summaries as programs no one here wrote see them. */
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
        return recalculated(List.of(file), scratch).getFirst();
    }

    /**
     * A workbook as LibreOffice saves it in another format.
     *
     * @param format its ending, and the name of a filter where there are several for it: {@code xml:MS Excel 2003 XML}
     */
    public static Path converted(Path file, String format, Path scratch) throws IOException, InterruptedException {
        String name = String.valueOf(file.getFileName()).replaceFirst("[.][^.]*$", "." + format.split(":", 2)[0]);
        converted(List.of(file), format, scratch);
        return scratch.resolve("recalculated").resolve(name);
    }

    /** Many workbooks, in one run of LibreOffice. */
    public static List<Path> recalculated(List<Path> files, Path scratch) throws IOException, InterruptedException {
        Path target = converted(files, "xlsx", scratch);
        return files.stream().map(file -> target.resolve(file.getFileName())).toList();
    }

    private static Path converted(List<Path> files, String format, Path scratch)
            throws IOException, InterruptedException {
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
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + scratch.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                target.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("soffice.log").toFile())
                .start();
        assertThat(office.waitFor(2 + files.size() / 5, TimeUnit.MINUTES)).isTrue();
        return target;
    }

    /** Cells whose values differ, formulas and all, beyond what floating point explains; {@code Ladder!D7: 1 / 2}. */
    public static List<String> differences(Path stored, Path recalculated) throws IOException {
        List<String> differences = new ArrayList<>();
        Map<String, String> one = values(stored);
        Map<String, String> other = values(recalculated);
        BigDecimal noise = noise(one.values());
        one.forEach((cell, value) -> {
            String found = other.getOrDefault(cell, "");
            if (!alike(value, found, noise)) {
                differences.add(cell + ": " + value + " / " + found);
            }
        });
        return differences;
    }

    private static Map<String, String> values(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null && cell.getRawValue() != null)
                            .forEach(cell -> values.put(sheet.getName() + "!" + cell.getAddress(), cell.getText()));
                }
            }
        }
        return values;
    }

    /** What is left where amounts as large as the largest cancel each other: a double keeps sixteen digits. */
    private static BigDecimal noise(Collection<String> values) {
        return values.stream()
                .filter(value -> value.matches("-?[0-9]+([.][0-9]+)?(E[+-]?[0-9]+)?"))
                .map(value -> new BigDecimal(value).abs())
                .reduce(BigDecimal.ONE, BigDecimal::max)
                .movePointLeft(15)
                .max(new BigDecimal("0.00001"));
    }

    /** Sixteen digits go through some twenty operations: a part in ten billion is far below a cent and far above the noise. */
    private static boolean alike(String one, String other, BigDecimal noise) {
        if (one.equals(other)) {
            return true;
        }
        try {
            BigDecimal first = new BigDecimal(one);
            BigDecimal second = new BigDecimal(other);
            BigDecimal allowed = first.abs().max(second.abs()).movePointLeft(10).max(noise);
            return first.subtract(second).abs().compareTo(allowed) <= 0;
        } catch (NumberFormatException words) {
            return false;
        }
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
