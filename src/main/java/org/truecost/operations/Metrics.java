package org.truecost.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.truecost.batch.Runs;
import org.truecost.batch.Runs.JobRun;
import org.truecost.operations.Status.Snapshot;
import org.truecost.settings.TrueCostProperties;

/**
 * The state of the installation for monitoring: a file in Prometheus' text format, as node_exporter's textfile collector takes
 * it. Everything is read from the database, so it is the same for every process that writes it, and outlives them. It contains no
 * costs and no pay.
 */
@Component
public class Metrics {

    private final Status status;
    private final Runs runs;
    private final TrueCostProperties properties;
    private final InstantSource clock;

    Metrics(Status status, Runs runs, TrueCostProperties properties, InstantSource clock) {
        this.status = status;
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Writes the file that {@code truecost.metrics} names, whole or not at all; without that property it does nothing.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write() {
        Optional.ofNullable(properties.metrics()).ifPresent(this::write);
    }

    private void write(Path file) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Snapshot snapshot = status.now();
        gauge(
                registry,
                "written.timestamp.seconds",
                "When this was written.",
                Tags.empty(),
                clock.instant().getEpochSecond());
        gauge(registry, "build.info", "Always 1.", Tags.of("version", snapshot.version()), 1);
        reports(registry, snapshot);
        snapshot.deliveries()
                .forEach((state, count) -> gauge(
                        registry,
                        "deliveries",
                        "Deliveries by state.",
                        Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                        count));
        snapshot.free()
                .forEach((folder, bytes) -> gauge(
                        registry,
                        "free.bytes",
                        "Space left for a folder.",
                        Tags.of("folder", folder.equals(properties.data()) ? "data" : "output"),
                        bytes));
        runs.latestOfEach().forEach(run -> run(registry, run));
        put(file, registry.scrape());
    }

    private static void reports(MeterRegistry registry, Snapshot snapshot) {
        gauge(
                registry,
                "reports.unfinished",
                "Reports that a run began and did not finish.",
                Tags.empty(),
                snapshot.unfinished().size());
        gauge(
                registry,
                "months.waiting",
                "Months that no report could be made of until their workbooks are corrected.",
                Tags.empty(),
                snapshot.waiting().size());
        snapshot.latest()
                .ifPresent(latest -> gauge(
                        registry,
                        "latest.report.revision",
                        "The revision of the latest report.",
                        Tags.of("month", latest.month().toString()),
                        latest.revision()));
    }

    private static void run(MeterRegistry registry, JobRun run) {
        Tags job = Tags.of("job", run.job());
        gauge(
                registry,
                "last.run.timestamp.seconds",
                "When the job's last run began.",
                job,
                run.start().getEpochSecond());
        gauge(registry, "last.run.duration.seconds", "How long it took.", job, run.seconds());
        gauge(registry, "last.run.rows", "Rows it read.", job, run.read());
        gauge(registry, "last.run.heap.bytes", "The most heap it took.", job, run.memory());
        gauge(registry, "last.run.success", "Whether it came to its end: 1 or 0.", job, run.isCompleted() ? 1 : 0);
    }

    private static void gauge(MeterRegistry registry, String name, String description, Tags tags, Number value) {
        Gauge.builder("truecost." + name, () -> value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    private static void put(Path file, String text) {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
