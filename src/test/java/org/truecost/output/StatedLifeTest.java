package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.cost.Scope;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.money.Money;
import org.truecost.problem.Language;
import org.truecost.problem.SheetKind;
import org.truecost.report.Briefing;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** Where operations or people end before the fleet does, every whole-life figure says so (cost-model.md, rules 16 and 22). */
class StatedLifeTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    /** 10,000 GPUs for 600M over 60 months from January 2023. */
    private static final Fact FLEET =
            capex("FLEET", exactly("600000000", "USD"), "2023-01-01", 60, "10000", "0", Attributes.NONE);

    private static final Fact POWER = opex("POWER", exactly("250000000", "USD"), period("2023-01-01", "2025-01-31"));

    @TempDir
    private Path folder;

    @Test
    void isSaidInASentence() {
        Briefing operations = of(POWER).briefing();
        assertThat(said(operations, "lifeStated", Languages.ENGLISH))
                .isEqualTo("Operations stated to January 2025; none for 35 of 60 months of the fleet’s life");
        assertThat(said(operations, "lifeStated", Languages.JAPANESE))
                .isEqualTo("運用費の記載は2025年1月まで。設備の全60か月のうち35か月分は記載なし");
        assertThat(said(operations, "projection", Languages.ENGLISH)).isEqualTo("$350\u00A0million");
    }

    @Test
    void isSaidOfBothPartsTogetherWhereTheyEndTogether() {
        Fact team = payroll("TEAM", "10", exactly("1000", "USD"), "12", period("2023-01-01", "2025-01-31"));
        assertThat(said(of(POWER, team).briefing(), "lifeStated", Languages.ENGLISH))
                .isEqualTo(
                        "Operations and people stated to January 2025; none for 35 of 60 months of the fleet’s life");
        Fact longer = payroll("TEAM", "10", exactly("1000", "USD"), "12", period("2023-01-01", "2025-03-31"));
        assertThat(said(of(POWER, longer).briefing(), "lifeStated", Languages.ENGLISH))
                .isEqualTo("Operations stated to January 2025; none for 35 of 60 months of the fleet’s life."
                        + " People stated to March 2025; none for 33 of 60 months of the fleet’s life");
    }

    @Test
    void isSaidOfPartOfThePart() {
        Fact power = opex("POWER", exactly("60", "USD"), period("2023-01-01", "2027-12-31"));
        Fact hall = Variant.of(Facts.opex("HALL", exactly("25", "USD"), period("2023-01-01", "2025-01-31")))
                .with(OperatingExpense::category, OpexCategory.COLOCATION)
                .with(OperatingExpense::description, "Hall")
                .with(OperatingExpense::source, Facts.row(SheetKind.OPERATING_EXPENSES, 3))
                .get();
        assertThat(said(of(power, hall).briefing(), "lifeStated", Languages.ENGLISH))
                .isEqualTo(
                        "Operations stated in full to January 2025; some missing for 35 of 60 months of the fleet’s life");
    }

    @Test
    void isSaidOfPeopleWithoutAnEndDate() throws IOException {
        Fact team = Facts.openPayroll("TEAM", "10", exactly("1000", "USD"), "2024-01-01");
        Fact power = opex("POWER", exactly("60", "USD"), period("2023-01-01", "2027-12-31"));
        SummaryCase open = of(power, team);
        assertThat(said(open.briefing(), "lifeStated", Languages.ENGLISH))
                .isEqualTo("People without an end date counted to January 2025;"
                        + " projected for 35 of 60 months of the fleet’s life");
        assertThat(said(open.briefing(), "lifeStated", Languages.JAPANESE))
                .isEqualTo("終了日のない人件費は2025年1月まで計上。設備の全60か月のうち35か月分は見込み");
        assertThat(said(of(POWER, team).briefing(), "lifeStated", Languages.ENGLISH))
                .startsWith("Operations stated to January 2025; none for 35 of 60 months of the fleet’s life. People");
        assertThat(cells(open.write(Languages.ENGLISH, folder.resolve("open.xlsx"))))
                .contains("People without an end date counted to", "350000")
                .anyMatch(cell -> cell.startsWith("Pay without an end date, a month as stated for 2025-01"));
    }

    @Test
    void isSaidWithTheScopesAndHowSureTheyAre() {
        Briefing briefing = of(POWER).briefing();
        var formats = TEMPLATES.formats(Languages.ENGLISH, RoundingMode.HALF_UP);
        assertThat(formats.cell(briefing.scope(Scope.S4)))
                .isEqualTo("Fleet and operation over the fleet’s whole life (operations to Jan 2025)");
        assertThat(formats.cell(briefing.scope(Scope.S1)))
                .isEqualTo("The same GPU-hours at the owner’s cost (operations to Jan 2025)");
        assertThat(formats.cell(briefing.scope(Scope.S2))).isEqualTo("The whole fleet and its operation, to date");
        Value sure = briefing.table("comparison").rows().get(5).values().getLast();
        assertThat(formats.cell(sure))
                .isEqualTo("Operations stated to Jan 2025; none for 35 of 60 months of the fleet’s life; exact");
    }

    @Test
    void keepsTheProjectionInAColumnOfItsOwn() {
        Table table = of(POWER).briefing().table("sensitivity");
        assertThat(table.headings())
                .extracting(Table.Heading::label)
                .containsSequence("heading.lifeStated", "heading.projection", "heading.ownedHour");
        assertThat(table.rows().getFirst().values().get(4)).isEqualTo(amount("850000000"));
        assertThat(table.rows().getFirst().values().get(5)).hasToString(text("350000000"));
        Table whole = of(opex("POWER", exactly("600", "USD"), period("2023-01-01", "2027-12-31")))
                .briefing()
                .table("sensitivity");
        assertThat(whole.headings()).extracting(Table.Heading::label).doesNotContain("heading.projection");
    }

    @Test
    void isOnPageOneAndInTheSummary() throws IOException {
        SummaryCase two = of(POWER);
        for (Language language : List.of(Languages.ENGLISH, Languages.JAPANESE)) {
            String stated = said(two.briefing(), "lifeStated", language);
            String rest = said(two.briefing(), "projection", language);
            assertThat(firstPage(two.briefing(), language)).contains(squeezed(stated), squeezed(rest));
            assertThat(cells(two.write(language, folder.resolve(language.code() + ".xlsx"))))
                    .anyMatch(cell -> cell.contains("2025-01") && cell.contains("35"))
                    .contains("350000000");
        }
    }

    private static SummaryCase of(Fact... costs) {
        List<Fact> facts = new ArrayList<>(List.of(FLEET));
        facts.addAll(Arrays.asList(costs));
        facts.add(claim("C", null, Money.of("6000000", "USD"), "2000000", null, "2025-01-31"));
        return SummaryCase.of(facts, YearMonth.of(2025, 1), "USD");
    }

    private static String said(Briefing briefing, String figure, Language language) {
        return TEMPLATES
                .formats(language, RoundingMode.HALF_UP)
                .prose(Objects.requireNonNull(briefing.figures().get(figure)));
    }

    private static Value amount(String amount) {
        return new Value.Amount(Money.of(amount, "USD"));
    }

    private static String text(String amount) {
        return amount(amount).toString();
    }

    private static String firstPage(Briefing briefing, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfBriefing(TEMPLATES).write(briefing, language, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return squeezed(stripper.getText(pdf));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            workbook.forEach(sheet -> {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(
                                cell.getCellType() == CellType.NUMERIC
                                        ? BigDecimal.valueOf(cell.getNumericCellValue())
                                                .stripTrailingZeros()
                                                .toPlainString()
                                        : cell.toString());
                    }
                }
            });
        }
        return cells;
    }
}
