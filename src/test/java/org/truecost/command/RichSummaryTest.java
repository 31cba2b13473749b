package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.output.FollowedLinks;
import org.truecost.output.RichWorkbooks;
import org.truecost.output.Schemas;
import org.truecost.output.Spreadsheets;

/** The summary of two companies with a little of everything, from workbooks to the file, in both languages. */
class RichSummaryTest {

    @TempDir
    private static Path folder;

    private static Path english;
    private static Path japanese;

    @BeforeAll
    static void report() throws IOException {
        english = report("en");
        japanese = report("ja");
    }

    private static Path report(String language) throws IOException {
        Sandbox sandbox = new Sandbox(folder.resolve(language));
        RichWorkbooks.write(sandbox.input());
        assertThat(sandbox.report("--language", language).exitCode())
                .as("some rows are rejected")
                .isEqualTo(3);
        return sandbox.output().resolve("2025-01/summary-r1.xlsx");
    }

    @Test
    void isValidByTheSchemas() throws Exception {
        assertThat(Schemas.violations(english)).isEmpty();
        assertThat(Schemas.violations(japanese)).isEmpty();
    }

    @Test
    void recalculatesToTheStoredValues() throws Exception {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        for (Path file : List.of(english, japanese)) {
            assertThat(Spreadsheets.differences(file, Spreadsheets.recalculated(file, scratch)))
                    .isEmpty();
        }
    }

    @Test
    void saysTheSameFiguresInBothLanguages() throws IOException {
        assertThat(Spreadsheets.numbers(japanese)).isEqualTo(Spreadsheets.numbers(english));
    }

    @Test
    void leadsEachProblemToItsLine() throws IOException {
        assertThat(lines(english))
                .containsEntry("TC301", "Lines apart: GPU-4")
                .containsEntry("TC405", "Assumptions: C-1 · “Trained for under ten million dollars”")
                .containsEntry("TC307", "Reconciliation: Amount");
        assertThat(lines(english).get("TC204")).as("of a rejected row").isNull();
    }

    @Test
    void leadsEachProblemToItsCell() throws IOException {
        assertThat(FollowedLinks.of(english))
                .containsEntry("Problems!F5", "../../input/payroll.xlsx#'Payroll'!D7")
                .containsValue("../../input/運用費.xlsx#'運用費'!B39");
    }

    /** By the code of a problem, the sheet and the first text of the row that its link leads to. */
    private static Map<String, String> lines(Path file) throws IOException {
        Map<String, String> lines = new HashMap<>();
        Map<String, String> links = FollowedLinks.of(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (Row row : workbook.getSheet("Problems")) {
                String link = links.get("Problems!K" + (row.getRowNum() + 1));
                if (link != null) {
                    CellReference line = new CellReference(link.substring(1));
                    lines.put(row.getCell(1).getStringCellValue(), first(workbook.getSheet(line.getSheetName()), line));
                }
            }
        }
        return lines;
    }

    private static String first(Sheet sheet, CellReference line) {
        Row row = sheet.getRow(line.getRow());
        return sheet.getSheetName() + ": " + row.getCell(row.getFirstCellNum()).getStringCellValue();
    }
}
