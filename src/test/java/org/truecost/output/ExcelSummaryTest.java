package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;
import static org.truecost.Facts.rate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.Fact;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.OperatingExpense;
import org.truecost.money.Rate;
import org.truecost.problem.Language;

/** The summary as readers no one here wrote see it. */
class ExcelSummaryTest {

    @TempDir
    private Path folder;

    @Test
    void showsTheGoldenFiguresToAReaderThatDoesNotCalculate() throws IOException {
        assertThat(Spreadsheets.numbers(sample(Languages.ENGLISH)))
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
        List<Path> files = List.of(sample(Languages.ENGLISH), sample(Languages.JAPANESE));
        List<Path> again = Spreadsheets.recalculated(files, folder);
        for (int index = 0; index < files.size(); index++) {
            assertThat(Spreadsheets.differences(files.get(index), again.get(index)))
                    .isEmpty();
        }
    }

    @Test
    void chartsNoSameHoursOfAClaimThatGivesNone() throws Exception {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        facts.removeIf(fact -> fact instanceof HeadlineClaim claim && claim.stage() != null);
        Path file = SummaryCase.of(facts, YearMonth.of(2025, 1), "USD")
                .write(Languages.ENGLISH, folder.resolve("no-hours.xlsx"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.findSheet("Bridge").orElseThrow().openStream()) {
            String shown = rows.map(Object::toString).collect(Collectors.joining());
            assertThat(shown).contains("Claim’s own amount", "Rate\nNot known").doesNotContain("Same hours, owned");
        }
        assertThat(Spreadsheets.differences(file, Spreadsheets.recalculated(file, folder)))
                .isEmpty();
    }

    @Test
    void leavesTheMonthsBeforeACurrencysFirstRateEmpty() throws Exception {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        facts.add(opex("EUR-1", exactly("1000", "EUR"), period("2025-01-01", "2025-01-31")));
        facts.add(rate("EUR", "USD", "1.5", "2025-01-31", Rate.Kind.AVERAGE));
        Path file = SummaryCase.of(facts, YearMonth.of(2025, 1), "USD")
                .write(Languages.ENGLISH, folder.resolve("newcomer.xlsx"));
        assertThat(Spreadsheets.differences(file, Spreadsheets.recalculated(file, folder)))
                .isEmpty();
    }

    /** Without this, a program that shows the stored values would pass the comparison of recalculated values. */
    @Test
    void noticesAWrongStoredValueWhenRecalculated() throws Exception {
        Path wrong = planted(sample(Languages.ENGLISH));
        assertThat(Spreadsheets.numbers(wrong)).contains("777777.77");
        assertThat(Spreadsheets.differences(wrong, Spreadsheets.recalculated(wrong, folder)))
                .hasSize(1)
                .allMatch(difference -> difference.contains("777777.77"));
    }

    @Test
    void addsUpLinesThatGoOnOverSeveralSheets() throws Exception {
        Path split = SummaryCase.of(withText(), YearMonth.of(2025, 1), "USD")
                .write(Languages.ENGLISH, folder.resolve("split.xlsx"), 2);
        try (ReadableWorkbook workbook = new ReadableWorkbook(split.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .contains("Cost lines", "Cost lines 2", "Lines apart 2");
        }
        assertThat(Spreadsheets.differences(split, Spreadsheets.recalculated(split, folder)))
                .isEmpty();
        assertThat(Spreadsheets.numbers(split)).contains("2624705882.35", "500000000.00");
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        byte[] first = Files.readAllBytes(sample(Languages.JAPANESE));
        assertThat(Files.readAllBytes(sample(Languages.JAPANESE))).isEqualTo(first);
    }

    @Test
    void keepsTextThatLooksLikeAFormula() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(sample(Languages.ENGLISH).toFile())) {
            List<Cell> cells = Spreadsheets.cells(workbook);
            assertThat(cells)
                    .filteredOn(cell -> "=SUM(1,2) is a text".equals(cell.getRawValue()))
                    .isNotEmpty()
                    .allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null);
        }
    }

    @Test
    void linksToNothingOutsideItselfUntilALinkIsFollowed() throws IOException {
        try (ZipFile parts = new ZipFile(sample(Languages.ENGLISH).toFile())) {
            assertThat(parts.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.contains("externalLink") || name.contains("vba"));
            assertThat(parts.stream()
                            .filter(part -> part.getName().endsWith(".rels"))
                            .toList())
                    .allSatisfy(part -> assertThat(text(parts, part)).doesNotContain("TargetMode=\"External\""));
        }
    }

    private Path sample(Language language) throws IOException {
        return SummaryCase.of(withText(), YearMonth.of(2025, 1), "USD")
                .write(language, folder.resolve(language.code() + ".xlsx"));
    }

    private static List<Fact> withText() {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : Facts.sample()) {
            facts.add(
                    fact instanceof OperatingExpense expense
                            ? Variant.of(expense)
                                    .with(OperatingExpense::description, "=SUM(1,2) is a text")
                                    .get()
                            : fact);
        }
        return facts;
    }

    /** The workbook with one stored value of a formula replaced, which nothing else rests on. */
    private Path planted(Path file) throws IOException {
        Path wrong = folder.resolve("planted.xlsx");
        try (ZipFile source = new ZipFile(file.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(wrong))) {
            for (ZipEntry entry : source.stream().toList()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = text(source, entry).getBytes(StandardCharsets.UTF_8);
                if (entry.getName().endsWith("worksheets/sheet1.xml")) {
                    target.write(replaced(text(source, entry)));
                } else if (entry.getName().endsWith(".png")) {
                    target.write(bytes(source, entry));
                } else {
                    target.write(bytes);
                }
            }
        }
        return wrong;
    }

    private static byte[] replaced(String sheet) {
        return sheet.replaceFirst("</f><v>[^<]*</v>", "</f><v>777777.77</v>").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ZipFile parts, ZipEntry part) throws IOException {
        return new String(bytes(parts, part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile parts, ZipEntry part) throws IOException {
        try (InputStream in = parts.getInputStream(part)) {
            return in.readAllBytes();
        }
    }
}
