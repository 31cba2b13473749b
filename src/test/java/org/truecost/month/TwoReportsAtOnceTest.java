package org.truecost.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.truecost.Application;
import org.truecost.batch.Progress;
import org.truecost.command.Sandbox;
import org.truecost.input.TinyWorkbook;

/** Two reports in one process at once: neither sees the other's request, files, progress, facts or results. */
class TwoReportsAtOnceTest {

    private static final String POWER = "power.xlsx";

    @TempDir
    Path folder;

    /** A report to be made: how many rows its own workbooks have, one of them with an error. */
    private record Wanted(YearMonth month, int rows) {

        String own() {
            return "only-" + month + ".xlsx";
        }
    }

    private final List<Wanted> wanted =
            List.of(new Wanted(YearMonth.of(2025, 1), 3), new Wanted(YearMonth.of(2025, 3), 5));

    /** A report, where it is made and what its listener heard. */
    private record Order(Wanted wanted, Sandbox sandbox, Seen seen) {

        ReportOutcome make(ConfigurableApplicationContext context) {
            ReportRequest request =
                    new ReportRequest(wanted.month(), sandbox.input(), sandbox.output(), null, null, false);
            return context.getBean(Reports.class).report(request, seen);
        }
    }

    @Test
    void eachIsTheReportThatIsMadeAlone() throws Exception {
        CyclicBarrier midway = new CyclicBarrier(wanted.size());
        List<Order> orders = new ArrayList<>();
        for (Wanted one : wanted) {
            orders.add(new Order(one, sandbox(folder.resolve("together-" + one.month()), one), new Seen(midway)));
        }
        List<ReportOutcome> outcomes = together(orders);
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            Map<String, byte[]> alone = alone(order.wanted());
            Map<String, byte[]> documents = order.sandbox().documents();
            assertThat(documents.keySet()).isEqualTo(alone.keySet());
            documents.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(alone.get(name)));
            assertIsItsOwn(order.wanted(), outcomes.get(i), order.seen());
        }
    }

    private Map<String, byte[]> alone(Wanted one) throws IOException {
        Path place = folder.resolve("alone-" + one.month());
        Order order = new Order(one, sandbox(place.resolve("at"), one), new Seen(new CyclicBarrier(1)));
        try (ConfigurableApplicationContext context = start(place.resolve("data"))) {
            order.make(context);
        }
        return order.sandbox().documents();
    }

    private static void assertIsItsOwn(Wanted one, ReportOutcome outcome, Seen seen) {
        assertThat(seen.steps)
                .containsExactly(
                        "checkLedger",
                        "compareVersions",
                        "writeSummary",
                        "writeBriefings",
                        "returnWorkbooks",
                        "publishDocuments");
        assertThat(seen.rows).containsEntry(POWER, (long) one.rows()).containsKey(one.own());
        assertThat(seen.rows.keySet())
                .filteredOn(name -> name.startsWith("only-"))
                .containsExactly(one.own());
        assertThat(outcome).isInstanceOfSatisfying(ReportOutcome.Done.class, done -> {
            assertThat(done.briefing().month()).isEqualTo(one.month());
            assertThat(done.documents().published())
                    .allSatisfy(document -> assertThat(document).exists());
            assertThat(done.documents().returned())
                    .filteredOn(returned -> returned.name().equals(POWER))
                    .singleElement()
                    .satisfies(returned -> {
                        assertThat(returned.notAnnotated()).isNull();
                        assertThat(returned.problems())
                                .extracting(problem -> problem.location().cell())
                                .containsExactly("C" + (one.rows() + 1));
                    });
        });
    }

    private List<ReportOutcome> together(List<Order> orders) throws Exception {
        try (ConfigurableApplicationContext context = start(folder.resolve("data"));
                ExecutorService threads = Executors.newFixedThreadPool(orders.size())) {
            List<Future<ReportOutcome>> running = orders.stream()
                    .map(order -> threads.submit(() -> order.make(context)))
                    .toList();
            List<ReportOutcome> outcomes = new ArrayList<>();
            for (Future<ReportOutcome> one : running) {
                outcomes.add(one.get(5, TimeUnit.MINUTES));
            }
            return outcomes;
        }
    }

    /** What a listener heard; midway, where the facts are there and the documents are not, each waits for the other. */
    private static final class Seen implements Progress {

        private final CyclicBarrier midway;
        private final Map<String, Long> rows = new TreeMap<>();
        private final List<String> steps = new ArrayList<>();

        Seen(CyclicBarrier midway) {
            this.midway = midway;
        }

        @Override
        public void loading(String workbook, long loaded, int read) {
            rows.put(workbook, loaded);
        }

        @Override
        public void step(String name) {
            steps.add(name);
            if (name.equals("compareVersions") || name.equals("writeBriefings") || name.equals("publishDocuments")) {
                await();
            }
        }

        private void await() {
            try {
                midway.await(4, TimeUnit.MINUTES);
            } catch (BrokenBarrierException | TimeoutException | InterruptedException alone) {
                throw new IllegalStateException("the other report is not at the same step", alone);
            }
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(Application.class, "--truecost.data=" + data);
    }

    /** The sample's workbooks, and two more: one of a name that the other report has too, one of a name of its own. */
    private Sandbox sandbox(Path place, Wanted one) throws IOException {
        Sandbox sandbox = new Sandbox(Files.createDirectories(place)).withSample();
        Path own = folder.resolve("own-" + one.month());
        if (!Files.exists(own)) {
            Files.createDirectory(own);
            power(one, own, POWER, "much");
            power(one, own, one.own(), 7);
        }
        // The very same files each time: the documents name their digests.
        FileSystemUtils.copyRecursively(own, sandbox.input());
        return sandbox;
    }

    private static void power(Wanted one, Path place, String name, Object lastAmount) {
        TinyWorkbook workbook = TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        for (int row = 1; row <= one.rows(); row++) {
            workbook.row(
                    name.charAt(0) + "" + row,
                    "power",
                    row < one.rows() ? (Object) row : lastAmount,
                    "USD",
                    one.month().atDay(1),
                    one.month().atEndOfMonth());
        }
        workbook.in(place, name);
    }
}
