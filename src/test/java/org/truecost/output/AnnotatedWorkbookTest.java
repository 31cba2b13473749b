package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.ledger.Language;
import org.truecost.ledger.Location;
import org.truecost.ledger.Problem;
import org.truecost.ledger.ProblemKind;

class AnnotatedWorkbookTest {

    private static final String ERROR = "FFFFC7CE";
    private static final String WARNING = "FFFFE699";

    @TempDir
    Path folder;

    @Test
    void marksTheCellsAndKeepsEverythingElse() throws Exception {
        Path original = FullWorkbook.write(folder.resolve("costs.xlsx"));
        Path annotated = annotated(
                original,
                unknownWord("Costs", "B4", "fun 楽しみ"),
                problem(ProblemKind.MISSING_VALUE, "Costs", "D5", "Currency"),
                problem(ProblemKind.AMOUNT_MISSING, "Costs", "C3", "Amount"),
                problem(ProblemKind.MISSING_VALUE, "Costs", "B2", "Category"),
                problem(ProblemKind.UNKNOWN_SHEET, "Notes", null, null));

        try (XSSFWorkbook workbook = new XSSFWorkbook(annotated.toFile())) {
            XSSFSheet costs = workbook.getSheet("Costs");
            assertThat(fill(costs, "B4")).isEqualTo(ERROR);
            assertThat(fill(costs, "D5")).isEqualTo(ERROR);
            assertThat(fill(costs, "C3")).isEqualTo(WARNING);
            assertThat(fill(costs, "C4")).isEqualTo("FFCCFFCC");
            assertThat(fill(workbook.getSheet("Notes"), "A1")).isEqualTo(WARNING);
            assertThat(cell(costs, "C3").getCellStyle().getDataFormatString()).isEqualTo("#,##0.00 \"USD\"");
            assertThat(comment(costs, "B4"))
                    .startsWith("TC204 · Unknown word\n“Category” says “fun 楽しみ”; expected power.\n→ Choose");
            assertThat(comment(costs, "B2")).startsWith("The sender's own note\n\nTrueCost\nTC201 · Required");
            assertThat(comment(costs, "C4")).isEqualTo("Another of the sender's");
            assertThat(comment(workbook.getSheet("Notes"), "A1")).contains("TC103");
            assertThat(costs.getCellComments()).hasSize(5);
            assertThat(costs.getTables()).hasSize(1);
            assertThat(costs.createDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(costs.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(1);
            assertThat(costs.getDataValidations()).hasSize(1);
            assertThat(costs.getMergedRegions()).hasSize(1);
        }
        assertThat(shown(annotated)).isEqualTo(shown(original));
        assertUntouched(original, annotated, "xl/sharedStrings.xml", "xl/tables/table1.xml", "xl/charts/chart1.xml");
        assertThat(strangersView(annotated)).isEqualTo(strangersView(original));
    }

    private Path annotated(Path original, Problem... problems) throws IOException, XMLStreamException {
        Path annotated = folder.resolve("annotated.xlsx");
        AnnotatedWorkbook.write(original, List.of(problems), Language.ENGLISH, annotated);
        return annotated;
    }

    private static Problem unknownWord(String sheet, String cell, String found) {
        return new Problem(
                        ProblemKind.UNKNOWN_WORD, new Location("costs.xlsx", sheet, cell), "Category", found, Map.of())
                .with("expected", "power");
    }

    private static Problem problem(ProblemKind kind, String sheet, @Nullable String cell, @Nullable String header) {
        return new Problem(kind, new Location("costs.xlsx", sheet, cell), header, null, Map.of())
                .with("expected", "a value")
                .with("quantity", "3")
                .with("nearest", "");
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        CellAddress at = new CellAddress(address);
        return sheet.getRow(at.getRow()).getCell(at.getColumn());
    }

    private static String fill(XSSFSheet sheet, String address) {
        return cell(sheet, address).getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    private static String comment(XSSFSheet sheet, String address) {
        return sheet.getCellComment(new CellAddress(address)).getString().getString();
    }

    /** Every cell as its formula and as it is displayed; cells without a value are left out. */
    private static Map<String, String> shown(Path file) throws Exception {
        Map<String, String> shown = new TreeMap<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            workbook.forEach(sheet -> {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        shown.put(sheet.getSheetName() + "!" + cell.getAddress(), formatter.formatCellValue(cell));
                    }
                }
            });
        }
        shown.values().removeIf(String::isEmpty);
        return shown;
    }

    private static void assertUntouched(Path original, Path annotated, String... among) throws IOException {
        Map<String, Long> before = sums(original);
        Map<String, Long> after = sums(annotated);
        List<String> same = new ArrayList<>(before.keySet());
        same.removeIf(name -> !Objects.equals(before.get(name), after.get(name)));
        assertThat(same).contains(among);
        List<String> changed = new ArrayList<>(before.keySet());
        changed.removeAll(same);
        assertThat(changed)
                .allMatch(name -> name.matches(
                        "\\[Content_Types].xml|xl/(worksheets/(_rels/)?sheet|comments|drawings/vml|styles).*"));
    }

    private static Map<String, Long> sums(Path file) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertThat(sums.put(entry.getName(), entry.getCrc())).isNull();
            }
        }
        return sums;
    }

    private static List<String> strangersView(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return Spreadsheets.cells(workbook).stream()
                    .map(cell -> cell.getAddress() + "=" + cell.getRawValue())
                    .toList();
        }
    }
}
