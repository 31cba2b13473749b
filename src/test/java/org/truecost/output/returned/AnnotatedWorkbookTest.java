package org.truecost.output.returned;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
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
import org.truecost.Languages;
import org.truecost.input.LargePayroll;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.output.FullWorkbook;
import org.truecost.output.Spreadsheets;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

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

    @Test
    void addsWhatAPlainWorkbookLacks() throws Exception {
        Path original =
                TinyWorkbook.sheet("s").row("a", "b").row(1, null, 3).in(folder).path();
        Path annotated = annotated(
                original,
                problem(ProblemKind.MISSING_VALUE, "s", "B2", "b"),
                problem(ProblemKind.MISSING_VALUE, "s", "E7", "e"),
                problem(ProblemKind.NO_CLAIM, "gone", null, null));
        try (XSSFWorkbook workbook = new XSSFWorkbook(annotated.toFile())) {
            XSSFSheet sheet = workbook.getSheet("s");
            assertThat(fill(sheet, "B2")).isEqualTo(ERROR);
            assertThat(fill(sheet, "E7")).isEqualTo(ERROR);
            assertThat(comment(sheet, "A1")).startsWith("TC407");
        }
        assertThat(shown(annotated)).isEqualTo(shown(original));
    }

    /** The reader reads such workbooks; their senders get them back like others. */
    @Test
    void marksAWorkbookWhosePartsAreNamedWithBackslashes() throws Exception {
        Path original =
                TinyWorkbook.sheet("s").row("a", "b").row(1, null).in(folder).path();
        Path windows = folder.resolve("windows.xlsx");
        try (ZipFile from = new ZipFile(original.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(windows))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName().replace("sheets/", "sheets\\")));
                String xml = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                to.write(xml.replace("Target=\"worksheets/", "Target=\"worksheets\\")
                        .getBytes(UTF_8));
            }
        }
        Path annotated = annotated(windows, problem(ProblemKind.MISSING_VALUE, "s", "B2", "b"));
        try (ZipFile parts = new ZipFile(annotated.toFile())) {
            assertThat(parts.stream().map(ZipEntry::getName))
                    .containsOnlyOnce("xl/worksheets/sheet1.xml")
                    .doesNotContain("xl/worksheets\\sheet1.xml");
            String comments = new String(
                    parts.getInputStream(parts.getEntry("xl/comments1.xml")).readAllBytes(), UTF_8);
            assertThat(comments).contains("TC201");
        }
    }

    /** Writers name formats that there are not, or none at all; the highlights must not come to be those cells' formats. */
    @Test
    void onlyTheProblemsAreHighlightedWhereFormatsAreMissing() throws Exception {
        Path original = TinyWorkbook.sheet("s")
                .row("a", new Xml("s=\"9\"", "<v>5</v>"), new Xml("s=\"\"", "<v>6</v>"))
                .row(1, new Xml("s=\"1\"", "<v>7</v>"), new Xml("s=\"\"", "<v>8</v>"))
                .shownAs("show")
                .in(folder)
                .path();
        Path annotated = annotated(original, problem(ProblemKind.MISSING_VALUE, "s", "C2", "c"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(annotated.toFile())) {
            XSSFSheet sheet = workbook.getSheet("s");
            assertThat(fill(sheet, "C2")).isEqualTo(ERROR);
            for (String other : List.of("A1", "B1", "C1", "A2", "B2")) {
                assertThat(cell(sheet, other).getCellStyle().getFillForegroundColorColor())
                        .as(other)
                        .isNull();
            }
        }
        try (ZipFile parts = new ZipFile(annotated.toFile())) {
            assertThat(parts.getEntry("xl/styles.xml")).isNotNull();
        }
    }

    /** Several thousand comments open slowly and are read by no one. */
    @Test
    void highlightsAllAndCommentsTheFirstOfVeryManyAndSaysSo() throws Exception {
        TinyWorkbook book = TinyWorkbook.sheet("s").row("a");
        List<Problem> problems = new ArrayList<>();
        for (int row = 2; row <= 2_502; row++) {
            book.row("x");
            problems.add(problem(ProblemKind.MISSING_VALUE, "s", "A" + row, "a"));
        }
        Path annotated = annotated(book.in(folder).path(), problems.toArray(Problem[]::new));
        try (XSSFWorkbook workbook = new XSSFWorkbook(annotated.toFile())) {
            XSSFSheet sheet = workbook.getSheet("s");
            assertThat(sheet.getCellComments()).hasSize(2_001);
            assertThat(comment(sheet, "A1")).contains("2,501 cells", "first 2,000");
            assertThat(fill(sheet, "A2502")).isEqualTo(ERROR);
        }
    }

    @Test
    void keepsLineBreaksEscapesAndOddCharactersOfTheSender() throws Exception {
        Path original = TinyWorkbook.sheet("s")
                .row("a")
                .row(new TinyWorkbook.Xml("t=\"str\"", "<f>\"x&#10;y\"</f><v>&#13;&lt;&amp;\uD842\uDFB7_x000D_</v>"))
                .in(folder)
                .path();
        Problem odd = new Problem(
                        ProblemKind.UNKNOWN_WORD,
                        new Location("b", "s", "A1"),
                        "a",
                        "\u0007\uD800_x0041_</t>",
                        Map.of())
                .with("expected", "b");
        Path annotated = annotated(original, odd);
        assertThat(shown(annotated)).isEqualTo(shown(original));
        try (XSSFWorkbook workbook = new XSSFWorkbook(annotated.toFile())) {
            assertThat(comment(workbook.getSheet("s"), "A1")).contains("says “  _x0041_</t>”");
        }
    }

    @Test
    void opensInAnotherProgram() throws Exception {
        Path original = FullWorkbook.write(folder.resolve("costs.xlsx"));
        Path annotated = annotated(original, problem(ProblemKind.MISSING_VALUE, "Costs", "D5", "Currency"));
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Spreadsheets.recalculated(annotated, folder).toFile())) {
            XSSFSheet costs = workbook.getSheet("Costs");
            assertThat(fill(costs, "D5")).isEqualTo(ERROR);
            assertThat(comment(costs, "D5")).contains("TC201");
            assertThat(comment(costs, "C4")).contains("Another of the sender's");
        }
    }

    @Test
    void needsNoMoreMemoryForMoreRows() throws Exception {
        Path original =
                LargePayroll.write(200_000, folder.resolve("large.xlsx")).path();
        String[] command = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            Annotation.class.getName(),
            original.toString(),
            folder.resolve("annotated.xlsx").toString()
        };
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Annotates a large workbook in a process of its own. */
    static final class Annotation {

        private Annotation() {}

        public static void main(String[] files) throws IOException, XMLStreamException {
            List<Problem> problems = new ArrayList<>();
            for (int row = 2; row < 200_000; row += 1_000) {
                problems.add(problem(ProblemKind.MISSING_VALUE, "人件費", "D" + row, "Monthly pay"));
            }
            AnnotatedWorkbook.write(Path.of(files[0]), problems, Languages.JAPANESE, Path.of(files[1]));
        }
    }

    private Path annotated(Path original, Problem... problems) throws IOException, XMLStreamException {
        Path annotated = folder.resolve("annotated.xlsx");
        AnnotatedWorkbook.write(original, List.of(problems), Languages.ENGLISH, annotated);
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
