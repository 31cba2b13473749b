package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Payroll;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the documents say of the month before. */
class MovementDocumentsTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    @TempDir
    private Path folder;

    /**
     * January 56,681,372.55: depreciation 33,333,333.33, operations 21,666,666.67, people 1,681,372.55. February by hand: racks
     * 96 million over 48 months, 14 of 28 days; power 1,350,000 for 1,200,000; hall 2 gone; 30,000 a month of maintenance late.
     */
    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void saysWhyTheMonthMoved(Language language) throws IOException {
        byte[] pdf = pdf(TwoMonths.compared().briefing(), language);
        Files.write(Path.of("target", "movement." + language.code() + ".pdf"), pdf);
        String text = text(pdf);
        assertThat(text)
                .contains("56,681,372.55", "+30,000.00", "+1,000,000.00", "−800,000.00", "+150,000.00")
                .contains(language == Languages.ENGLISH ? "Compared with the month before" : "前月との比較")
                .contains("RACKS-2 · servers", "B-0203 · Power, hall 1");
        assertThat(Standards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void writesTheSheetsWithFormulasThatMakeTheirStoredValues(Language language) throws Exception {
        Path file = TwoMonths.compared().write(language, folder.resolve("movement." + language.code() + ".xlsx"));
        Files.copy(
                file, Path.of("target", "movement." + language.code() + ".xlsx"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> sheet = values(file, language == Languages.ENGLISH ? "Movement" : "前月比較");
        assertThat(sheet.values()).contains("56681372.55", "57269406.78", "200000");
        Map<String, String> lines = values(file, language == Languages.ENGLISH ? "Movement by line" : "明細別前月比較");
        assertThat(lines.values()).contains("RACKS-2 · servers", "57269406.78", "150000");
        assertThat(Spreadsheets.differences(file, Spreadsheets.recalculated(file, folder)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void disclosesNoJoinersPayInTheSheets(Language language) throws Exception {
        List<Fact> joined = TwoMonths.january().stream()
                .map(fact -> fact instanceof Payroll pay && pay.id().equals("ENG") ? TwoMonths.oneMore(pay) : fact)
                .toList();
        SummaryCase withJoiner = SummaryCase.compared(TwoMonths.january(), joined, TwoMonths.FEBRUARY, "USD");
        Path file = withJoiner.write(language, folder.resolve("joined.xlsx"));
        // 65,000 × 14 ÷ 12 in yuan at 21 ÷ 153
        assertThat(values(file, language == Languages.ENGLISH ? "Movement" : "前月比較")
                        .values())
                .noneMatch(value -> value.startsWith("10408.4"))
                .contains(language == Languages.ENGLISH ? "Total without people" : "人件費を除く合計")
                .noneMatch(value -> value.equals("Payroll") || value.equals("人件費"));
        // A Japanese line may break between any two characters.
        assertThat(text(pdf(withJoiner.briefing(), language)).replace(" ", ""))
                .doesNotContain("10,408.4")
                .contains(language == Languages.ENGLISH ? "Peopleareleftout" : "人件費は含めていない");
        assertThat(Spreadsheets.differences(file, Spreadsheets.recalculated(file, folder)))
                .isEmpty();
    }

    private static Map<String, String> values(Path file, String sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return rows.flatMap(Row::stream)
                    .filter(cell -> cell != null && cell.getRawValue() != null)
                    .collect(Collectors.toMap(cell -> cell.getAddress().toString(), MovementDocumentsTest::value));
        }
    }

    private static String value(Cell cell) {
        return Spreadsheets.isNumber(cell)
                ? new BigDecimal(cell.getRawValue())
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.getText();
    }

    @ParameterizedTest
    @MethodSource("org.truecost.problem.Language#all")
    void saysInOneSentenceThatThereIsNoMonthBefore(Language language) throws IOException {
        Briefing alone = SummaryCase.of(TwoMonths.january(), TwoMonths.FEBRUARY.minusMonths(1), "USD")
                .briefing();
        assertThat(text(pdf(alone, language)))
                .contains(language == Languages.ENGLISH ? "There is no report of December 2024" : "2024年12月の報告書がない");
    }

    private static byte[] pdf(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(TEMPLATES).write(briefing, language, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
