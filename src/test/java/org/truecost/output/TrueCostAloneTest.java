package org.truecost.output;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.ledger.Fact;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** A month without a headline: the true cost alone, and no word, column or × of a comparison (cost-model.md, rule 18). */
class TrueCostAloneTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    /** Words of a comparison; "×" between a figure's parts (H100 × 10000) and in arithmetic is none. */
    private static final Pattern COMPARED = Pattern.compile(
            "headline|claim|neither side|公称|主張|0倍|どちらの側|[0-9] ?×(?! ?[0-9A-Za-z])", Pattern.CASE_INSENSITIVE);

    private static final List<Fact> ALONE = alone(Facts.sample());

    @TempDir
    private Path folder;

    private static List<Fact> alone(List<? extends Fact> facts) {
        return facts.stream()
                .filter(fact -> !(fact instanceof HeadlineClaim))
                .map(Fact.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void theBriefingSaysNoWordOfAHeadline(Language language) throws IOException {
        Briefing briefing = SummaryCase.of(ALONE, JANUARY, "USD").briefing();
        assertThat(text(SummaryCase.of(Facts.sample(), JANUARY, "USD").briefing(), language))
                .containsPattern(COMPARED);
        assertThat(text(briefing, language))
                .doesNotContainPattern(COMPARED)
                .contains("710,857,843.14", "2,624,705,882.35", "1.2092");
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void theSummarySaysNoWordOfAHeadline(Language language) throws Exception {
        Path file = SummaryCase.of(ALONE, JANUARY, "USD").write(language, folder.resolve("summary.xlsx"));
        List<String> texts = texts(file);
        assertThat(texts).noneMatch(text -> COMPARED.matcher(text).find());
        assertThat(texts).noneMatch(text -> text.contains("{"));
        assertThat(texts(SummaryCase.of(Facts.sample(), JANUARY, "USD")
                        .write(language, folder.resolve("compared.xlsx"))))
                .anyMatch(text -> COMPARED.matcher(text).find())
                .noneMatch(text -> text.contains("{"));
        assertThat(Schemas.violations(file)).isEmpty();
    }

    @Test
    void theBridgeAddsThePartsToDateAndThenTheRest() {
        assertThat(rows(SummaryCase.of(ALONE, JANUARY, "USD").briefing().table("bridge")))
                .containsExactly(
                        "step.DEPRECIATION 433333333.33 433333333.33",
                        "step.OPERATIONS 255666666.67 689000000.00",
                        "step.PEOPLE 21857843.14 710857843.14",
                        "step.REST_DEPRECIATION 1166666666.67 1877524509.80",
                        "step.REST_OPERATIONS 688333333.33 2565857843.14",
                        "step.REST_PEOPLE 58848039.22 2624705882.35",
                        "step.UNRECONCILED 0.00 2624705882.35",
                        "row.rounding -0.01 ",
                        "step.end  2624705882.35");
    }

    @Test
    void aPartThatWasNotGivenSaysSoOnceAndAFleetIsNotMentioned() throws Exception {
        List<Fact> rented = List.of(opex("E", exactly("1200", "USD"), period("2024-06-01", "2025-05-31")));
        Briefing briefing = SummaryCase.of(rented, JANUARY, "USD").briefing();
        assertThat(rows(briefing.table("bridge")))
                .containsExactly(
                        "step.OPERATIONS 800.00 800.00",
                        "step.PEOPLE part.notGiven 800.00",
                        "step.REST_OPERATIONS 400.00 1200.00",
                        "step.UNRECONCILED 0.00 1200.00",
                        "step.end  1200.00");
        for (Language language : Language.all()) {
            assertThat(text(briefing, language)).doesNotContainPattern(COMPARED).doesNotContain("fleet", "設備");
        }
        assertThat(Schemas.violations(
                        SummaryCase.of(rented, JANUARY, "USD").write(Languages.ENGLISH, folder.resolve("rented.xlsx"))))
                .isEmpty();
    }

    @Test
    void aRevisionSaysWhereAHeadlineCameOrWent() {
        for (boolean came : new boolean[] {true, false}) {
            Briefing briefing = SummaryCase.revised(
                            came ? ALONE : Facts.sample(), came ? Facts.sample() : ALONE, JANUARY, "USD", List.of())
                    .briefing();
            assertThat(rows(briefing.table("revision")).getFirst())
                    .isEqualTo(came ? "scope.S0  6000000.00 " : "scope.S0 6000000.00  ");
        }
    }

    private static List<String> rows(Table table) {
        return table.rows().stream()
                .map(row -> String.join(
                        " ", row.values().stream().map(TrueCostAloneTest::plain).toList()))
                .toList();
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Label label -> label.key();
            case Value.Amount amount ->
                amount.money().rounded(RoundingMode.HALF_UP).toPlainString();
            case Value.Blank blank -> "";
            default -> value.toString();
        };
    }

    private static String text(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfBriefing(Templates.load(Path.of("output-templates"))).write(briefing, language, bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What the sheets and charts of a workbook say. */
    private static List<String> texts(Path file) throws Exception {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            DataFormatter shown = new DataFormatter();
            for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                XSSFSheet sheet = workbook.getSheetAt(index);
                sheet.forEach(row -> row.forEach(cell -> texts.add(
                        cell.getCellType() == CellType.FORMULA
                                ? "1"
                                        + cell.getCellStyle()
                                                .getDataFormatString()
                                                .replace("\"", "")
                                : shown.formatCellValue(cell))));
                XSSFDrawing drawing = sheet.getDrawingPatriarch();
                if (drawing != null) {
                    for (XSSFChart chart : drawing.getCharts()) {
                        texts.add(requireNonNull(chart.getTitleText()).getString());
                    }
                }
            }
        }
        return texts;
    }
}
