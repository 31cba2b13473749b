package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
        assertThat(Spreadsheets.numbers(sample(Language.ENGLISH)))
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
            assertThat(Spreadsheets.numbers(Spreadsheets.recalculated(file, folder)))
                    .isEqualTo(Spreadsheets.numbers(file));
        }
    }

    /** Without this, a program that shows the stored values would pass the comparison above. */
    @Test
    void noticesAWrongStoredValueWhenRecalculated() throws Exception {
        Path wrong = planted(sample(Language.ENGLISH));
        assertThat(Spreadsheets.numbers(wrong)).contains("777777.77");
        assertThat(Spreadsheets.numbers(Spreadsheets.recalculated(wrong, folder)))
                .doesNotContain("777777.77")
                .isNotEqualTo(Spreadsheets.numbers(wrong));
    }

    @Test
    void addsUpLinesThatGoOnOverSeveralSheets() throws Exception {
        Path split = folder.resolve("split.xlsx");
        SummaryFiles.write(GoldenCase.inDollars(), 3, split);
        try (ReadableWorkbook workbook = new ReadableWorkbook(split.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName)).contains("Cost lines", "Cost lines 2", "Cost lines 3");
        }
        assertThat(Spreadsheets.numbers(Spreadsheets.recalculated(split, folder)))
                .isEqualTo(Spreadsheets.numbers(split))
                .containsAll(Spreadsheets.numbers(sample(Language.ENGLISH)));
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
            List<Cell> cells = Spreadsheets.cells(workbook);
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
}
