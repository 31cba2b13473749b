package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.Application;
import org.truecost.operations.Housekeeping;

/** What the program does for itself: metrics for a monitoring system, and old notes swept away. */
class MaintenanceTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Path metrics;

    @BeforeEach
    void reportOnTheSample() throws IOException {
        sandbox = new Sandbox(folder).withSample();
        metrics = folder.resolve("truecost.prom");
        System.setProperty("truecost.metrics", metrics.toString());
        assertThat(sandbox.report().exitCode()).isZero();
    }

    @AfterEach
    void forgetSettings() {
        System.clearProperty("truecost.metrics");
    }

    @Test
    void writesItsStateInPrometheusTextFormatWithoutAnyCost() throws IOException {
        String text = Files.readString(metrics);
        assertThat(text)
                .contains("# TYPE truecost_deliveries gauge", "truecost_deliveries{state=\"pending\"} 0")
                .contains("truecost_latest_report_revision{month=\"2025-01\"} 1")
                .contains(
                        "truecost_last_run_success{job=\"monthlyReport\"} 1",
                        "truecost_last_run_rows{job=\"loadWorkbooks\"}")
                .containsPattern("truecost_free_bytes\\{folder=\"data\"} [1-9]")
                .contains("truecost_reports_unfinished 0", "truecost_written_timestamp_seconds")
                .doesNotContain("710857843", "7.10857843", "944000000", "payroll");
        assertThat(folder).as("no draft is left").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void spoilsNothingWhereTheMetricsCannotBeWritten() throws IOException {
        Files.delete(metrics);
        System.setProperty(
                "truecost.metrics", folder.resolve("no/such/folder.prom").toString());
        assertThat(sandbox.report().exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("data/run.log"))).contains("Could not write the metrics");
    }

    @Test
    void forgetsRunsThatEndedWellLongAgoAndNothingElse() throws IOException {
        Path data = folder.resolve("data");
        try (ConfigurableApplicationContext context = context(data)) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            Housekeeping housekeeping = context.getBean(Housekeeping.class);
            assertThat(housekeeping.removeOldRuns()).as("all are of today").isZero();
            int runs = count(jdbc, "batch_job_instance");
            age(jdbc);
            // One that died: the next run continues it.
            jdbc.update("UPDATE batch_job_execution SET status = 'FAILED' WHERE job_instance_id ="
                    + " (SELECT MIN(job_instance_id) FROM batch_job_instance)");
            assertThat(housekeeping.removeOldRuns()).isEqualTo(runs - 1);
            assertThat(count(jdbc, "batch_job_instance")).isEqualTo(1);
            assertThat(count(jdbc, "batch_step_execution")).isPositive();
            assertThat(count(jdbc, "lease")).isZero();
            assertThat(count(jdbc, "report")).isEqualTo(1);
        }
        assertThat(sandbox.report().printed())
                .as("the reports and their facts are known without the runs")
                .contains("Already reported");
        assertThat(sandbox.report("--revise").printed()).contains("revision 2");
    }

    private static void age(JdbcTemplate jdbc) {
        jdbc.update("UPDATE batch_job_execution SET create_time = create_time - INTERVAL '401' DAY(3),"
                + " end_time = end_time - INTERVAL '401' DAY(3)");
        jdbc.update("UPDATE lease SET expires_at = expires_at - INTERVAL '401' DAY(3)");
    }

    private static int count(JdbcTemplate jdbc, String table) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
        return count == null ? 0 : count;
    }

    private static ConfigurableApplicationContext context(Path data) {
        return new SpringApplication(Application.class).run("--truecost.data=" + data);
    }
}
