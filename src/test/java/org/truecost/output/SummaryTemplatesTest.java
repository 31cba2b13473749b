package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.files.SourceFolders;
import org.truecost.output.grid.SummaryTemplates;
import org.truecost.problem.Language;
import org.truecost.wording.TemplateProblem;

/** The templates as shipped, as a user changes them, and as they cannot be used. */
class SummaryTemplatesTest {

    private static final Pattern OPEN = Pattern.compile("[{](month|revision|currency|subtitle)}");

    private static final Path SHIPPED = Path.of("output-templates");

    @TempDir
    private Path folder;

    @BeforeAll
    static void regenerateWhereAsked() throws IOException {
        if (Boolean.getBoolean("truecost.regenerate")) {
            SummaryTemplates.write(SHIPPED);
        }
    }

    @BeforeEach
    void copyTheTemplates() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theShippedTemplatesAreWhatTheCodeWrites() throws IOException {
        Path scratch = Files.createDirectory(folder.resolve("written"));
        assertThat(SummaryTemplates.write(scratch))
                .allSatisfy(
                        file -> assertThat(SHIPPED.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }

    @Test
    void namesTheMissingPlaceInBothLanguages() throws IOException {
        change(workbook -> workbook.removeName(workbook.getName("tc_ladder")));
        assertThatThrownBy(() -> Templates.load(folder))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageStartingWith("summary.en.xlsx: the named place “tc_ladder” is missing")
                .extracting(problem -> ((TemplateProblem) problem).in(Languages.JAPANESE), STRING)
                .startsWith("summary.en.xlsx：名前付き範囲「tc_ladder」がありません");
    }

    @Test
    void namesThePlaceThatLostItsCells() throws IOException {
        change(workbook -> workbook.getName("tc_months").setRefersToFormula("#REF!"));
        assertThatThrownBy(() -> Templates.load(folder)).hasMessageContaining("tc_months");
    }

    @Test
    void namesThePlaceAndTheSheetWhereThereIsTooLittleRoom() throws IOException {
        change(workbook -> workbook.getName("tc_bridge").setRefersToFormula("Bridge!$B$6:$I$10"));
        assertThatThrownBy(() -> Templates.load(folder))
                .hasMessageContaining("sheet “Bridge”: the named place “tc_bridge” has 5 rows and 8 columns")
                .hasMessageContaining("mark 7 × 8 cells");
    }

    @Test
    void namesTheHeadingThatOccursTwice() throws IOException {
        change(workbook -> workbook.getSheet("Cost lines").getRow(3).getCell(2).setCellValue("Kind"));
        assertThatThrownBy(() -> Templates.load(folder)).hasMessageContaining("sheet “Cost lines”, cell C4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tc_monthly_rates", "tc_lines"})
    void namesThePlaceWithoutARowForItsHeadings(String place) throws IOException {
        change(workbook -> {
            XSSFName named = workbook.getName(place);
            named.setRefersToFormula(named.getRefersToFormula().replaceAll("\\$\\d+", "\\$1"));
        });
        assertThatThrownBy(() -> Templates.load(folder))
                .hasMessageContaining("the named place “" + place + "” begins in the first row");
    }

    /** The headings of the monthly rates are the currencies of the month; those of the template give their looks alone. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fillsInHeadingsThatAUserCleared(boolean wholeRow) throws IOException {
        change(workbook -> {
            AreaReference rates = new AreaReference(
                    workbook.getName("tc_monthly_rates").getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
            XSSFSheet sheet = workbook.getSheet(rates.getFirstCell().getSheetName());
            XSSFRow headings = sheet.getRow(rates.getFirstCell().getRow() - 1);
            if (wholeRow) {
                sheet.removeRow(headings);
            } else {
                headings.removeCell(headings.getCell(rates.getLastCell().getCol()));
            }
        });
        Path file = written(SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), "JPY"), "summary.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(Spreadsheets.cells(workbook))
                    .extracting(Cell::getText)
                    .filteredOn("USD → JPY"::equals)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void saysThatAFileIsNoWorkbook() throws IOException {
        Files.writeString(folder.resolve("summary.ja.xlsx"), "not a workbook");
        assertThatThrownBy(() -> Templates.load(folder))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageStartingWith("summary.ja.xlsx: this is not an Excel workbook");
    }

    @Test
    void keepsWhatAUserChanged() throws IOException {
        change(workbook -> {
            XSSFSheet ladder = workbook.getSheet("Ladder");
            ladder.createFreezePane(3, 5);
            ladder.getRow(0).getCell(1).setCellValue("Our own words of {month} {this}");
            ladder.setColumnWidth(1, 60 * 256);
            ladder.getHeader().setCenter("Confidential {currency}");
            workbook.setSheetName(workbook.getSheetIndex("Months"), "By month");
        });
        Path file = folder.resolve("summary.xlsx");
        SummaryCase sample = SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), "USD");
        ExcelSummary.write(
                sample.briefing(),
                sample.lines(),
                Languages.ENGLISH,
                Templates.load(folder),
                SourceFolders.all("../../input/"),
                file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook written = new XSSFWorkbook(in)) {
            XSSFSheet ladder = written.getSheet("Ladder");
            assertThat(ladder.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 3);
            assertThat(ladder.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Our own words of 2025-01 {this}");
            assertThat(ladder.getColumnWidth(1)).isEqualTo(60 * 256);
            assertThat(ladder.getHeader().getCenter()).isEqualTo("Confidential USD");
            assertThat(ladder.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(6_000_000);
            assertThat(written.getSheet("By month")
                            .getDrawingPatriarch()
                            .getCharts()
                            .getFirst()
                            .getCTChart()
                            .xmlText())
                    .contains("'By month'!$C$8:$C$55");
        }
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void leavesNoWordOfATemplateOpen(Language language) throws IOException {
        Path file = SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), "JPY")
                .write(language, folder.resolve("summary.xlsx"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(Spreadsheets.cells(workbook)).extracting(Cell::getText).noneMatch(OPEN.asPredicate());
        }
        // Words of cells are kept among the shared strings whether or not a cell still says them.
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : parts.stream().map(ZipEntry.class::cast).toList()) {
                String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(OPEN.matcher(text).find() && !part.getName().endsWith("sharedStrings.xml"))
                        .as(part.getName())
                        .isFalse();
            }
        }
        assertThat(charts(file).stream().filter(chart -> chart.contains("JPY"))).hasSize(4);
    }

    /** Which writes the names of a chart's series as formulas of its own. */
    @Test
    void fillsTheTemplateAsLibreOfficeSavesIt() throws Exception {
        SummaryCase sample = SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), "USD");
        Path shipped = written(sample, "shipped.xlsx");
        Path template = folder.resolve("summary.en.xlsx");
        Files.copy(
                Spreadsheets.recalculated(template, folder.resolve("scratch")),
                template,
                StandardCopyOption.REPLACE_EXISTING);
        Path restyled = written(sample, "restyled.xlsx");
        assertThat(Spreadsheets.numbers(restyled)).isEqualTo(Spreadsheets.numbers(shipped));
        assertThat(charts(restyled)).hasSameSizeAs(charts(shipped)).allMatch(chart -> chart.contains("<c:numCache>"));
    }

    private Path written(SummaryCase sample, String name) throws IOException {
        Path file = folder.resolve(name);
        ExcelSummary.write(
                sample.briefing(),
                sample.lines(),
                Languages.ENGLISH,
                Templates.load(folder),
                SourceFolders.all("../../input/"),
                file);
        return file;
    }

    private static List<String> charts(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return StreamSupport.stream(workbook.spliterator(), false)
                    .map(sheet -> ((XSSFSheet) sheet).getDrawingPatriarch())
                    .filter(Objects::nonNull)
                    .flatMap(drawing -> drawing.getCharts().stream())
                    .map(chart -> chart.getCTChart().xmlText())
                    .toList();
        }
    }

    /** Changes the English template as a user would, and saves it. */
    private void change(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = folder.resolve("summary.en.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(workbook);
            workbook.write(out);
        }
    }
}
