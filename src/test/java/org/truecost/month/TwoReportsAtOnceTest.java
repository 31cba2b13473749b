package org.truecost.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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

    @Test
    void eachIsTheReportThatIsMadeAlone() throws Exception {
        Map<YearMonth, Map<String, byte[]>> alone = new TreeMap<>();
        for (Wanted one : wanted) {
            Path place = folder.resolve("alone-" + one.month());
            Sandbox sandbox = sandbox(place.resolve("at"), one);
            try (ConfigurableApplicationContext context = start(place.resolve("data"))) {
                make(context.getBean(Reports.class), one, sandbox, new Seen(new CyclicBarrier(1)));
            }
            alone.put(one.month(), sandbox.documents());
        }

        CyclicBarrier midway = new CyclicBarrier(wanted.size());
        Map<Wanted, Sandbox> sandboxes = Map.of(
                wanted.getFirst(), sandbox(folder.resolve("january"), wanted.getFirst()),
                wanted.getLast(), sandbox(folder.resolve("march"), wanted.getLast()));
        Map<Wanted, Seen> seen = Map.of(wanted.getFirst(), new Seen(midway), wanted.getLast(), new Seen(midway));
        Map<Wanted, ReportOutcome> outcomes = together(sandboxes, seen);

        for (Wanted one : wanted) {
            Map<String, byte[]> documents = sandboxes.get(one).documents();
            assertThat(documents.keySet()).isEqualTo(alone.get(one.month()).keySet());
            documents.forEach((name, bytes) ->
                    assertThat(bytes).as(name).isEqualTo(alone.get(one.month()).get(name)));
            assertIsItsOwn(one, outcomes.get(one), seen.get(one));
        }
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
            assertThat(done.documents())
                    .allSatisfy(document -> assertThat(document).exists());
            assertThat(done.returned()).singleElement().satisfies(returned -> {
                assertThat(returned.name()).isEqualTo(POWER);
                assertThat(returned.notAnnotated()).isNull();
                assertThat(returned.problems())
                        .isNotEmpty()
                        .allSatisfy(problem ->
                                assertThat(problem.location().workbook()).isEqualTo(POWER));
            });
        });
    }

    private Map<Wanted, ReportOutcome> together(Map<Wanted, Sandbox> sandboxes, Map<Wanted, Seen> seen)
            throws Exception {
        try (ConfigurableApplicationContext context = start(folder.resolve("data"));
                ExecutorService threads = Executors.newFixedThreadPool(wanted.size())) {
            Reports reports = context.getBean(Reports.class);
            Map<Wanted, Future<ReportOutcome>> running = new HashMap<>();
            wanted.forEach(one ->
                    running.put(one, threads.submit(() -> make(reports, one, sandboxes.get(one), seen.get(one)))));
            Map<Wanted, ReportOutcome> outcomes = new HashMap<>();
            for (Wanted one : wanted) {
                outcomes.put(one, running.get(one).get(2, TimeUnit.MINUTES));
            }
            return outcomes;
        }
    }

    private static ReportOutcome make(Reports reports, Wanted one, Sandbox sandbox, Seen seen) {
        return reports.report(
                new ReportRequest(one.month(), sandbox.input(), sandbox.output(), null, null, false), seen);
    }

    /** What a listener was told; midway, where the facts are there and the documents are not, each waits for the other. */
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
                midway.await(1, TimeUnit.MINUTES);
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
