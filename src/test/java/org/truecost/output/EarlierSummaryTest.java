package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.files.SourceFolders;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;

/** A summary that was restyled under an earlier release still works, or what it lacks is named and the documents come out. */
class EarlierSummaryTest {

    /** Nothing but the scopes was in the ladder, in rows 5 to 9. */
    private static final String LADDER = "'Ladder'!$B$5:$G$9";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheTemplates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("output-templates"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aLadderOfFiveRowsGrowsForWhatIsInNoScope() throws IOException, InterruptedException {
        change(EarlierSummaryTest::restyleAnEarlierOne);
        assertThat(Templates.lacking(folder)).isEmpty();

        try (XSSFWorkbook workbook = open(Spreadsheets.recalculated(written(), folder.resolve("scratch")))) {
            XSSFSheet ladder = workbook.getSheet("Ladder");
            assertThat(text(ladder, 9)).isEqualTo("In no scope: planned, in service after the month");
            assertThat(number(ladder, 9)).isEqualTo(48);
            assertThat(text(ladder, 10)).isEqualTo("In no scope: committed, ordered and not delivered");
            assertThat(number(ladder, 10)).isEqualTo(122_000);
            assertThat(text(ladder, 13))
                    .as("what the ladder is calculated from")
                    .startsWith("Headline");
            assertThat(text(ladder, 20)).isEqualTo("our own remark");
            assertThat(ladder.getRow(9).getCell(6).getCellStyle().getBorderBottom())
                    .as("ruled to its end")
                    .isEqualTo(ladder.getRow(6).getCell(6).getCellStyle().getBorderBottom());
            assertThat(color(ladder.getRow(5).getCell(1)))
                    .isEqualTo(color(ladder.getRow(9).getCell(1)));
        }
    }

    /** The projections of a life that is not stated whole came later. */
    @Test
    void whatLacksWholePlacesIsNamedAndTheSummaryIsMadeAllTheSame() throws IOException {
        change(workbook -> {
            workbook.removeName(workbook.getName("tc_run_rates"));
            workbook.removeName(workbook.getName("tc_fleet_ends"));
            workbook.getName("tc_sensitivity").setRefersToFormula("Sensitivity!$B$5:$H$6");
        });
        assertThat(Templates.lacking(folder))
                .isEqualTo(Map.of(
                        "summary.en.xlsx",
                        List.of("tc_fleet_ends (3 × 2)", "tc_run_rates (7 × 11)", "tc_sensitivity (2 × 8)")));

        try (XSSFWorkbook workbook = open(written())) {
            assertThat(text(workbook.getSheet("Ladder"), 9)).startsWith("In no scope: planned");
        }
    }

    @Test
    void wordsThatLabelsLackAreThisReleasesOwnAndNamed() throws IOException {
        Path labels = folder.resolve("labels.en.properties");
        Files.writeString(
                labels,
                Files.readAllLines(labels).stream()
                        .filter(line -> !line.startsWith("below."))
                        .collect(Collectors.joining("\n")));
        assertThat(Templates.lacking(folder))
                .isEqualTo(Map.of("labels.en.properties", List.of("below.committed", "below.planned")));

        try (XSSFWorkbook workbook = open(written())) {
            assertThat(text(workbook.getSheet("Ladder"), 9))
                    .isEqualTo("In no scope: planned, in service after the month");
        }
    }

    @Test
    void aCurrentOneLacksNothing() {
        assertThat(Templates.lacking(folder)).isEmpty();
    }

    private static void restyleAnEarlierOne(XSSFWorkbook workbook) {
        XSSFSheet ladder = workbook.getSheet("Ladder");
        ladder.shiftRows(11, ladder.getLastRowNum(), -2);
        workbook.getName("tc_ladder").setRefersToFormula(LADDER);
        XSSFCellStyle own = workbook.createCellStyle();
        own.cloneStyleFrom(ladder.getRow(5).getCell(1).getCellStyle());
        own.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
        own.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        ladder.getRow(5).getCell(1).setCellStyle(own);
        ladder.createRow(18).createCell(1).setCellValue("our own remark");
    }

    private Path written() throws IOException {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        facts.add(capex("NEW", exactly("48", "USD"), "2025-03-01", 48));
        facts.add(Variant.of(capex("ORDERED", exactly("122000", "USD"), "2025-01-01", 60))
                .with(
                        ServerCapex::attributes,
                        Variant.of(Attributes.NONE)
                                .with(Attributes::qualifier, Qualifier.COMMITTED)
                                .get())
                .get());
        Path file = folder.resolve("summary.xlsx");
        SummaryCase planned = SummaryCase.of(facts, YearMonth.of(2025, 1), "USD");
        ExcelSummary.write(
                planned.briefing(),
                planned.lines(),
                Languages.ENGLISH,
                Templates.load(folder),
                SourceFolders.all("../../input/"),
                file);
        return file;
    }

    private static String text(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(1).getStringCellValue();
    }

    private static double number(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(4).getNumericCellValue();
    }

    private static String color(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

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
