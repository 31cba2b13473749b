package org.truecost.output.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.check.LedgerChecks;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostModel;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Fact;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Money;
import org.truecost.output.SummaryCase;
import org.truecost.problem.SheetKind;
import org.truecost.report.HiddenPay;
import org.truecost.report.PayPrivacy;

/** The cost lines: many of them, and those that would give someone's pay away. */
class CostLineSheetsTest {

    /** A million is the long way: {@code -Dtruecost.summary.lines=1000000}. */
    private static final int MANY = Integer.getInteger("truecost.summary.lines", 120_000);

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");

    @TempDir
    private Path folder;

    @Test
    void streamsManyLinesThroughASmallHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("many.xlsx");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MANY <= 200_000 ? "-Xmx128m" : "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CostLineSheetsTest.class.getName(),
                        file.toString(),
                        Integer.toString(MANY))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(1 + MANY / 40_000, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        System.out.printf(
                "summary of %,d lines: %d s, %,d bytes%n",
                MANY, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start), Files.size(file));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet lines = workbook.findSheet("Cost lines").orElseThrow();
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = lines.openStream()) {
                assertThat(rows.count()).isEqualTo(Math.min(MANY, CostLineSheets.MOST_ROWS) + 4L);
            }
        }
    }

    @Test
    void mergesGroupsOfFewerThanFivePeople() {
        List<LineRow> rows = rows(people("P-1", "2"), people("P-2", "75"), people("P-3", "4"));
        assertThat(rows).extracting(LineRow::id).containsExactly("P-2", "");
        assertThat(rows.getLast().count()).isEqualByComparingTo(BigDecimal.valueOf(6));
        assertThat(sum(rows)).isEqualTo(sum(rows(people("P", "81"))));
    }

    @Test
    void keepsSmallGroupsAsValuesWithoutWorkings() {
        List<LineRow> rows = rows(people("P-1", "2"), people("P-2", "75"), people("P-3", "4"));
        assertThat(rows.getLast().workings()).isNull();
        assertThat(rows.getFirst().workings()).isNotNull();
    }

    @Test
    void hidesALoneSmallGroupInTheSmallestLargerOne() {
        List<LineRow> rows = rows(people("P-1", "1"), people("P-2", "10"), people("P-3", "20"));
        assertThat(rows).extracting(LineRow::id).containsExactly("P-3", "");
        assertThat(rows.getLast().count()).isEqualByComparingTo(BigDecimal.valueOf(11));
    }

    @Test
    void countsAPositionOverSeveralPeriodsOnce() {
        assertThat(rows(people("P-1", "2"), people("P-1", "2"), people("P-1", "2"), people("P-2", "10")))
                .extracting(LineRow::id)
                .containsExactly("");
    }

    /** Otherwise what one document shows could be taken from what the other does. */
    @Test
    void hidesTheSameGroupsAsEveryOtherDocument() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            List<CostLine> lines = new ArrayList<>();
            CostModel model = new CostModel(JANUARY, USD, CostModel.rates(Ledger.of(List.of()), USD));
            for (int id = 0; id < 1 + random.nextInt(4); id++) {
                for (int period = 0; period < 1 + random.nextInt(2); period++) {
                    lines.add(model.lines(
                                    inRow(people("P-" + id, Integer.toString(1 + random.nextInt(9))), lines.size()))
                            .getFirst());
                }
            }
            HiddenPay hidden = new HiddenPay(PayPrivacy.DEFAULT);
            lines.forEach(hidden::see);
            assertThat(lines.stream()
                            .filter(hidden::hides)
                            .map(line -> line.record().source()))
                    .as("run %d", run)
                    .containsExactlyInAnyOrderElementsOf(PayPrivacy.DEFAULT.hidden(lines).stream()
                            .map(line -> line.record().source())
                            .toList());
        }
    }

    @Test
    void keepsTheOrderOfTheLargerGroups() {
        List<LineRow> rows = rows(people("P-1", "10"), people("P-2", "20"), people("P-3", "30"));
        assertThat(rows).extracting(LineRow::id).containsExactly("P-1", "P-2", "P-3");
    }

    private static Payroll people(String id, String headcount) {
        return Facts.payroll(
                id,
                headcount,
                Facts.range("5000", "6500", "8000", "USD"),
                "14",
                Facts.period("2024-01-01", "2027-12-31"));
    }

    private static Payroll inRow(Payroll people, int row) {
        return Variant.of(people)
                .with(Payroll::charges, List.of())
                .with(Payroll::source, Facts.row(SheetKind.PAYROLL, row))
                .get();
    }

    private static List<LineRow> rows(CostRecord... records) {
        CostModel model = new CostModel(JANUARY, USD, CostModel.rates(Ledger.of(List.of()), USD));
        List<LineRow> rows = new ArrayList<>();
        HiddenPay hidden = new HiddenPay(PayPrivacy.DEFAULT);
        Stream.of(records).flatMap(record -> model.lines(record).stream()).forEach(hidden::see);
        SmallGroups groups = new SmallGroups(
                "smaller groups", hidden, line -> model.workings(line).orElse(null), rows::add);
        Stream.of(records).flatMap(record -> model.lines(record).stream()).forEach(groups);
        groups.finish();
        return rows;
    }

    private static BigDecimal sum(List<LineRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.recognised()))
                .map(recognised -> recognised.life().base())
                .reduce(Money.of("0", "USD"), Money::plus)
                .rounded(RoundingMode.HALF_UP);
    }

    /** Writes many generated lines; run on its own, with the heap the test gives it. */
    public static void main(String[] arguments) throws IOException {
        Ledger ledger = new Generated(Integer.parseInt(arguments[1]));
        SummaryCase.of(ledger, new LedgerChecks.Context(JANUARY, USD, USD, null), List.of())
                .write(Languages.ENGLISH, Path.of(arguments[0]));
    }

    /** So many operating expenses, made as they are asked for. */
    private record Generated(int lines) implements Ledger {

        @Override
        public void forEachCost(Consumer<? super CostRecord> action) {
            for (int line = 0; line < lines; line++) {
                action.accept(Facts.opex(
                        "OPEX-" + line,
                        Facts.exactly(Integer.toString(1000 + line % 7919), "USD"),
                        Facts.period("2024-01-15", "2027-12-31")));
            }
        }

        @Override
        public List<HeadlineClaim> claims() {
            return Facts.sample().stream()
                    .filter(HeadlineClaim.class::isInstance)
                    .map((Fact fact) -> (HeadlineClaim) fact)
                    .toList();
        }

        @Override
        public List<ExchangeRate> rates() {
            return List.of();
        }

        @Override
        public List<StatedTotal> statedTotals() {
            return List.of();
        }
    }
}
