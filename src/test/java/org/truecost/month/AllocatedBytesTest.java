package org.truecost.month;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.Facts;
import org.truecost.check.LedgerChecks;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.files.WorkbookFile;
import org.truecost.input.LargePayroll;
import org.truecost.input.WorkbookReader;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.Ledger;
import org.truecost.movement.Movements;
import org.truecost.report.PayPrivacy;

/**
 * What a row costs in allocated memory, which a machine counts alike however busy it is: each bound is a fifth above what was measured
 * when it was set, so that what was saved does not creep back unseen.
 */
class AllocatedBytesTest {

    private static final int FEW = 2_000;
    private static final int MANY = 12_000;

    private static final int READING = 4_900;
    private static final int COUNTING = 17_600;

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");

    @TempDir
    Path folder;

    private interface Work {
        void run() throws IOException;
    }

    @Test
    void aRowThatIsReadAndChecked() throws IOException {
        WorkbookFile few = LargePayroll.write(FEW, folder.resolve("few.xlsx"));
        WorkbookFile many = LargePayroll.write(MANY, folder.resolve("many.xlsx"));

        assertAtMost(READING, () -> read(few), () -> read(many));
    }

    @Test
    void aRowThatIsCounted() throws IOException {
        Ledger few = payroll(FEW);
        Ledger many = payroll(MANY);

        assertAtMost(COUNTING, () -> count(few), () -> count(many));
    }

    /** The second time, when every table has its size and every class is there. */
    private static void assertAtMost(int bytes, Work few, Work many) throws IOException {
        many.run();
        long fewer = allocated(few);
        long each = (allocated(many) - fewer) / (MANY - FEW);
        System.out.printf("AllocatedBytesTest: %d bytes a row, at most %d%n", each, bytes);
        assertThat(each).isBetween(bytes / 4L, (long) bytes);
    }

    private static long allocated(Work work) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void read(WorkbookFile file) throws IOException {
        try (WorkbookReader reader = WorkbookReader.open(file)) {
            while (reader.next() != null) {}
        }
    }

    private static Ledger payroll(int rows) {
        return Ledger.of(IntStream.range(0, rows)
                .mapToObj(row -> Facts.payroll(
                        "P-" + row,
                        "1",
                        Facts.range("50000", Integer.toString(65_000 + row % 777), "80000", "USD"),
                        "14",
                        Facts.period("2024-01-01", "2027-12-31")))
                .toList());
    }

    private static void count(Ledger ledger) {
        LedgerReading.of(
                        new Movements.Reported(
                                JANUARY, ledger, CostModel.rates(ledger, USD), WithheldPay.of(ledger, 5)),
                        new LedgerChecks.Context(JANUARY, USD, USD, null),
                        PayPrivacy.DEFAULT,
                        92,
                        List.of(),
                        Optional.empty(),
                        FiscalYear.CALENDAR)
                .problems();
    }
}
