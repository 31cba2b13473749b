package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.truecost.Facts.assetCredit;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.credit;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.cost.Sensitivity;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.oracle.RandomLedger;
import org.truecost.output.grid.LineColumn;
import org.truecost.problem.SheetKind;

/** What a reader changes shows everywhere: each change is made in the written workbook and calculated again by LibreOffice. */
class ChangedAssumptionsTest {

    /** The category sheet's total: month, to date and life, base. */
    private static final List<Integer> BASES = List.of(2, 5, 8);

    private static final int LIVES = Integer.getInteger("truecost.lives.ledgers", 8);
    private static final long SEED = Long.getLong("truecost.lives.seed", System.nanoTime() % 1_000_000);

    @TempDir
    private Path folder;

    /** A change, and what it makes of month, to date and life, of the multiple of the headline and of its hours, owned. */
    private record Expected(Consumer<XSSFWorkbook> change, List<String> totals, String times, String owned) {}

    @Test
    void showsInEveryTotal() throws Exception {
        Map<Path, Expected> changed = new LinkedHashMap<>();
        for (Map.Entry<String, Expected> change : changes().entrySet()) {
            changed.put(written(change.getKey(), change.getValue().change()), change.getValue());
        }
        List<Path> again = Spreadsheets.recalculated(List.copyOf(changed.keySet()), folder);
        int index = 0;
        for (Expected expected : changed.values()) {
            Path file = again.get(index++);
            try (XSSFWorkbook workbook = open(file)) {
                assertThat(BASES.stream().map(column -> cents(workbook, "tc_categories", 12, column)))
                        .as(file.toString())
                        .isEqualTo(expected.totals());
                assertThat(cents(workbook, "tc_times", 0, 0))
                        .as(file.toString())
                        .isEqualTo(expected.times());
                assertThat(cents(workbook, "tc_comparison", 0, 2))
                        .as(file.toString())
                        .isEqualTo(expected.totals().getLast());
                assertThat(cents(workbook, "tc_ladder", 1, 3))
                        .as(file.toString())
                        .isEqualTo(expected.owned());
                assertThat(cents(workbook, "tc_bridge", 6, 2))
                        .as(file.toString())
                        .isEqualTo("0.00");
            }
        }
    }

    /** On ledgers of all kinds, whole and stated in part: what the reader's own useful life makes is the case of the run. */
    @Test
    void showsTheCaseOfTheRunForEachUsefulLife() throws Exception {
        Map<Path, Sensitivity.Case> written = new LinkedHashMap<>();
        for (long seed = SEED; written.size() < LIVES; seed++) {
            RandomLedger ledger = new RandomLedger(seed);
            SummaryCase summary = SummaryCase.of(ledger);
            List<Sensitivity.Case> lives = summary.briefing().comparison().sensitivity().cases().stream()
                    .filter(one -> one.assumption() == Sensitivity.Assumption.USEFUL_LIFE)
                    .toList();
            if (!lives.isEmpty() && ledger.facts.stream().noneMatch(ChangedAssumptionsTest::isCombined)) {
                Sensitivity.Case life = lives.get(written.size() % lives.size());
                Path file = summary.write(Languages.ENGLISH, folder.resolve("seed-" + seed + ".xlsx"));
                change(
                        file,
                        book -> cell(book, "tc_useful_life", 0, 0)
                                .setCellValue(life.value().intValue()));
                written.put(file, life);
            }
        }
        List<Path> again = Spreadsheets.recalculated(List.copyOf(written.keySet()), folder);
        int index = 0;
        for (Map.Entry<Path, Sensitivity.Case> one : written.entrySet()) {
            try (XSSFWorkbook book = open(again.get(index++))) {
                agrees(book, one.getValue(), one.getKey() + " " + one.getValue().value());
            }
        }
    }

    /** cost-model.md, rules 22, 29, 35: what was sold, sent back or credited follows the life as in the cases of the run. */
    @Test
    void showsWhatCreditsAndDisposalsMakeOfEachUsefulLife() throws Exception {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        facts.add(capex("SOLD", exactly("48000000", "USD"), "2023-02-10", 36, "500", "4800000", Attributes.NONE));
        facts.add(assetCredit("CN-1", "SOLD", "2023-01-05", null, "-600000"));
        facts.add(assetCredit("CN-2", "SOLD", "2024-03-20", null, "-1200000"));
        facts.add(assetCredit("SALE", "SOLD", "2024-11-12", "-500", "-21000000"));
        facts.add(gpus("PART", "80", exactly("2400000", "USD"), "2024-04-05", null));
        facts.add(credit("RMA", "PART", "2025-01-15", "-30", "-500000"));
        facts.add(credit("CN-3", "PART", "2024-12-01", null, "-90000"));
        // Begins on the first of a month, after the end of a fleet that serves shorter, in a currency with a rate a
        // month.
        facts.add(opex("LATER", exactly("1800000", "CNY"), period("2027-04-01", "2027-12-31")));
        assertThat(followsEveryLife(facts)).isEqualTo(7);
    }

    /** cost-model.md, rules 22, 34: a changed life, another residual value, a credit before and after it, and what is sold later. */
    @Test
    void showsWhatAChangeOfLifeMakesOfEachUsefulLife() throws Exception {
        List<Fact> facts = new ArrayList<>(Facts.sample());
        Fact first = capex("F", exactly("60000000", "USD"), "2023-01-01", 60, "500", "600000", Attributes.NONE);
        facts.add(first);
        facts.add(assetCredit("CN-1", "F", "2023-11-20", null, "-1200000"));
        facts.add(laterRow(first, "2024-04-15", 30, "900000", 3));
        facts.add(assetCredit("CN-2", "F", "2024-06-05", null, "-600000"));
        facts.add(laterRow(first, "2024-10-01", 40, "1000000", 4));
        facts.add(assetCredit("SALE", "F", "2025-01-20", "-200", "-9000000"));
        Fact other = capex("E", exactly("4800000", "USD"), "2024-01-01", 48, null, "0", Attributes.NONE);
        facts.add(other);
        facts.add(laterRow(other, "2025-01-01", 12, "0", 5));
        assertThat(followsEveryLife(facts)).isEqualTo(7);
    }

    private static Fact laterRow(Fact first, String day, int months, String residual, int row) {
        return Variant.of((ServerCapex) first)
                .with(ServerCapex::inService, LocalDate.parse(day))
                .with(ServerCapex::usefulLifeMonths, months)
                .with(ServerCapex::residual, Money.of(residual, "USD"))
                .with(ServerCapex::source, Facts.row(SheetKind.SERVER_CAPEX, row))
                .get();
    }

    /** As stated and with each useful life; how many were compared. */
    private int followsEveryLife(List<Fact> facts) throws Exception {
        SummaryCase summary = SummaryCase.of(facts, YearMonth.of(2025, 1), "USD");
        Map<Path, Sensitivity.Case> written = new LinkedHashMap<>();
        written.put(
                summary.write(Languages.ENGLISH, folder.resolve("as-stated.xlsx")),
                summary.briefing().comparison().sensitivity().stated());
        for (Sensitivity.Case life :
                summary.briefing().comparison().sensitivity().cases()) {
            if (life.assumption() == Sensitivity.Assumption.USEFUL_LIFE) {
                int months = life.value().intValue();
                Path file = summary.write(Languages.JAPANESE, folder.resolve("life-" + months + ".xlsx"));
                change(file, book -> cell(book, "tc_useful_life", 0, 0).setCellValue(months));
                written.put(file, life);
            }
        }
        List<Path> again = Spreadsheets.recalculated(List.copyOf(written.keySet()), folder);
        int index = 0;
        for (Map.Entry<Path, Sensitivity.Case> one : written.entrySet()) {
            try (XSSFWorkbook book = open(again.get(index++))) {
                agrees(book, one.getValue(), one.getKey().toString());
                // The months are those of the run: what a longer life adds after them is the only open amount.
                boolean longer = one.getKey().toString().matches(".*life-(60|72)[.]xlsx");
                assertThat(cents(book, "tc_months_open", 0, 0).equals("0.00"))
                        .as(one.getKey().toString())
                        .isNotEqualTo(longer);
                assertThat(cents(book, "tc_bridge", 6, 2)).isEqualTo("0.00");
            }
        }
        return written.size();
    }

    private static void agrees(XSSFWorkbook book, Sensitivity.Case life, String name) {
        same(book, 2, life.cost().month(), name);
        same(book, 3, life.cost().toDate(), name);
        same(book, 4, life.cost().life(), name);
        same(book, 5, life.projection(), name);
        same(book, 6, life.costPerHour(), name);
    }

    private static void same(XSSFWorkbook book, int column, @Nullable Estimate expected, String name) {
        double found = cell(book, "tc_sensitivity", 0, column).getNumericCellValue();
        double amount = expected == null ? 0 : expected.base().amount().doubleValue();
        assertThat(found).as(name + " column " + column).isCloseTo(amount, within(0.01 + Math.abs(amount) * 1e-9));
    }

    /** Groups of few people are combined as values, which follow no assumption. */
    private static boolean isCombined(Fact fact) {
        return fact instanceof Payroll pay && pay.headcount().compareTo(BigDecimal.valueOf(5)) < 0;
    }

    /** By hand: see the figures of the sample and of its sensitivity. */
    private static Map<String, Expected> changes() {
        Map<String, Expected> changes = new LinkedHashMap<>();
        lives().forEach((life, expected) -> changes.put("life of " + life, expected));
        changes.put(
                "allocation",
                new Expected(
                        book -> cell(book, "tc_allocation", 0, 0).setCellValue(0.5),
                        List.of("28181372.55", "366357843.14", "1352705882.35"),
                        "225.45",
                        "3371298.20"));
        changes.put(
                "utilisation",
                new Expected(
                        book -> cell(book, "tc_utilisation", 0, 0).setCellValue(0.5),
                        List.of("54681372.55", "710857843.14", "2624705882.35"),
                        "437.45",
                        "6742596.40"));
        changes.put(
                "exchange",
                new Expected(
                        book -> cell(book, "tc_rates", 1, 2).setCellValue(23.1),
                        List.of("54849509.80", "713043627.45", "2632776470.59"),
                        "438.80",
                        "3371298.20"));
        changes.put(
                "headline",
                new Expected(
                        book -> cell(book, "tc_claim", 0, 3).setCellValue(12_000_000),
                        List.of("54681372.55", "710857843.14", "2624705882.35"),
                        "218.73",
                        "3371298.20"));
        changes.put(
                "month",
                new Expected(
                        book -> cell(book, "tc_month", 0, 0).setCellValue(LocalDate.of(2024, 6, 1)),
                        List.of("54681372.55", "328088235.29", "2624705882.35"),
                        "437.45",
                        "3371298.20"));
        changes.put(
                "line",
                new Expected(
                        ChangedAssumptionsTest::dearerServers,
                        List.of("58847039.22", "765011509.80", "2824657882.35"),
                        "470.78",
                        "3636273.75"));
        return changes;
    }

    /** cost-model.md, rule 22: operations and people go with the life, and the claim's 2,788,000 hours cost as much more or less. */
    private static Map<Integer, Expected> lives() {
        return Map.of(
                24, life(24, "88014705.88", "1144191176.47", "2112352941.18", "352.06", "5487855.30"),
                30, life(30, "74681372.55", "970857843.14", "2240441176.47", "373.41", "4649214.18"),
                36, life(36, "65792483.66", "855302287.58", "2368529411.76", "394.75", "4077139.09"),
                60, life(60, "48014705.88", "624191176.47", "2880882352.94", "480.15", "2946025.66"),
                72, life(72, "43570261.44", "566413398.69", "3137058823.53", "522.84", "2663919.30"));
    }

    private static Expected life(int months, String month, String toDate, String life, String times, String owned) {
        return new Expected(
                book -> cell(book, "tc_useful_life", 0, 0).setCellValue(months),
                List.of(month, toDate, life),
                times,
                owned);
    }

    /** The fleet at 1,799,952,000 instead of 1,600,000,000. */
    private static void dearerServers(XSSFWorkbook book) {
        var sheet = book.getSheet("Cost lines");
        for (int row = 4; row <= sheet.getLastRowNum(); row++) {
            XSSFCell amount = sheet.getRow(row).getCell(LineColumn.AMOUNT_BASE.position());
            if (amount.getNumericCellValue() == 1_600_000_000) {
                amount.setCellValue(1_799_952_000);
            }
        }
    }

    private Path written(String name, Consumer<XSSFWorkbook> change) throws IOException {
        Path file = SummaryCase.of(Facts.sample(), YearMonth.of(2025, 1), "USD")
                .write(Languages.ENGLISH, folder.resolve(name + ".xlsx"));
        change(file, change);
        return file;
    }

    private static void change(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(workbook);
            workbook.write(out);
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static String cents(XSSFWorkbook book, String place, int row, int column) {
        return BigDecimal.valueOf(cell(book, place, row, column).getNumericCellValue())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static XSSFCell cell(XSSFWorkbook book, String place, int row, int column) {
        CellReference first = new AreaReference(book.getName(place).getRefersToFormula(), book.getSpreadsheetVersion())
                .getFirstCell();
        return book.getSheet(first.getSheetName()).getRow(first.getRow() + row).getCell(first.getCol() + column);
    }
}
