package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.ledger.Language;

/** The summary as readers see it that nobody here wrote. */
class ExcelSummaryTest {

    @TempDir
    private Path folder;

    @Test
    void showsTheGoldenFiguresToAReaderThatDoesNotCalculate() throws IOException {
        assertThat(numbers(sample(Language.ENGLISH)))
                .contains(
                        "54681372.55",
                        "54321078.43",
                        "55041666.67",
                        "710857843.14",
                        "706174019.61",
                        "715541666.67",
                        "2624705882.35",
                        "2607411764.71",
                        "2642000000.00",
                        "437.45",
                        "3371298.20",
                        "-2204701.80",
                        "-424000.00",
                        "685628701.80",
                        "1913848039.22",
                        "500000000.00");
    }

    @Test
    void recalculatesToTheSameFigures() throws Exception {
        for (Language language : Language.values()) {
            Path file = sample(language);
            assertThat(numbers(recalculated(file))).isEqualTo(numbers(file));
        }
    }

    /** Without this, a program that shows the stored values would pass the comparison above. */
    @Test
    void noticesAWrongStoredValueWhenRecalculated() throws Exception {
        Path wrong = planted(sample(Language.ENGLISH));
        assertThat(numbers(wrong)).contains("777777.77");
        assertThat(numbers(recalculated(wrong))).doesNotContain("777777.77").isNotEqualTo(numbers(wrong));
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        byte[] first = Files.readAllBytes(sample(Language.JAPANESE));
        assertThat(Files.readAllBytes(sample(Language.JAPANESE))).isEqualTo(first);
    }

    @Test
    void keepsTextThatLooksLikeAFormula() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(sample(Language.ENGLISH).toFile())) {
            List<Cell> cells = cells(workbook);
            assertThat(cells)
                    .filteredOn(cell -> "=SUM(1,2) is a text".equals(cell.getRawValue()))
                    .isNotEmpty()
                    .allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null);
        }
    }

    private Path sample(Language language) throws IOException {
        GoldenCase golden = GoldenCase.inDollars();
        return SummaryFiles.write(
                golden.briefing(), golden.lines()::forEach, language, folder.resolve(language.code() + ".xlsx"));
    }

    /** Every number of the workbook in order, to the cent. */
    private static List<String> numbers(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return cells(workbook).stream()
                    .filter(cell -> cell.getRawValue() != null)
                    .map(ExcelSummaryTest::number)
                    .filter(number -> !number.isEmpty())
                    .toList();
        }
    }

    private static String number(Cell cell) {
        boolean isNumber = cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getRawValue().matches("-?[0-9.]+(E-?[0-9]+)?"));
        if (!isNumber) {
            return "";
        }
        BigDecimal cents = new BigDecimal(cell.getRawValue()).setScale(2, RoundingMode.HALF_UP);
        return cents.signum() == 0 ? "0.00" : cents.toPlainString();
    }

    private static List<Cell> cells(ReadableWorkbook workbook) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            for (Row row : sheet.read()) {
                row.stream().filter(cell -> cell != null).forEach(cells::add);
            }
        }
        return cells;
    }

    /** The workbook with one stored value of a formula replaced. */
    private Path planted(Path file) throws IOException {
        Path wrong = folder.resolve("planted.xlsx");
        try (ZipFile source = new ZipFile(file.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(wrong))) {
            for (ZipEntry entry : source.stream().toList()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = source.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    target.write(entry.getName().endsWith("sheet2.xml") ? replaced(bytes) : bytes);
                }
            }
        }
        return wrong;
    }

    private static byte[] replaced(byte[] sheet) {
        return new String(sheet, StandardCharsets.UTF_8)
                .replaceFirst("</f><v>[^<]*</v>", "</f><v>777777.77</v>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The workbook as LibreOffice saves it after calculating every formula again. */
    private Path recalculated(Path file) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")),
                "LibreOffice is not installed: the summary's formulas are not recalculated");
        Path profile = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
                </oor:items>
                """);
        Path target = folder.resolve("recalculated");
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        target.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return target.resolve(file.getFileName());
    }
}
