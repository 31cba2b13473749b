package org.truecost.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truecost.delivery.Deliveries;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Database;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;
import org.truecost.store.Leases;
import org.truecost.store.Outbox;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;
import org.truecost.store.WaitingMonths;
import org.truecost.store.WaitingMonths.Waiting;

/** The state of the installation. */
@Component
public class Status {

    private static final Logger LOG = LoggerFactory.getLogger(Status.class);

    private final Database database;
    private final ReportStore reports;
    private final Outbox outbox;
    private final Leases leases;
    private final WaitingMonths waiting;
    private final TrueCostProperties properties;

    Status(
            Database database,
            ReportStore reports,
            Outbox outbox,
            Leases leases,
            WaitingMonths waiting,
            TrueCostProperties properties) {
        this.waiting = waiting;
        this.database = database;
        this.reports = reports;
        this.outbox = outbox;
        this.leases = leases;
        this.properties = properties;
    }

    /**
     * The state at one moment.
     *
     * @param latest the latest finished report, if there is one
     * @param unfinished reports that a run began and did not finish
     * @param waiting months that no report could be made of, until their workbooks are corrected
     * @param deliveries how many deliveries are in each state
     * @param nextTry when the next delivery is tried
     * @param work what other processes or this one are at, by the name of its lease, and who
     * @param free bytes free for each folder that is written to
     */
    public record Snapshot(
            String version,
            Database database,
            Optional<Report> latest,
            List<Report> unfinished,
            List<Waiting> waiting,
            Map<DeliveryState, Long> deliveries,
            Optional<Instant> nextTry,
            Map<String, String> work,
            Map<Path, Long> free) {}

    /** The present state. */
    public Snapshot now() {
        List<Report> all = reports.all();
        Map<String, String> work = leases.held();
        return new Snapshot(
                properties.version(),
                database,
                all.stream().filter(Report::done).reduce((earlier, later) -> later),
                all.stream().filter(report -> !report.done()).toList(),
                waiting.all(),
                deliveries(work),
                outbox.nextTry(),
                work,
                free());
    }

    private Map<DeliveryState, Long> deliveries(Map<String, String> work) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        Arrays.stream(DeliveryState.values()).forEach(state -> counts.put(state, 0L));
        outbox.all().stream().map(Delivery::state).forEach(state -> counts.merge(state, 1L, Long::sum));
        if (!work.containsKey(Deliveries.WORK)) {
            // No one is working on it: its sender was interrupted, and the next run resumes it.
            counts.merge(DeliveryState.PENDING, counts.put(DeliveryState.SENDING, 0L), Long::sum);
        }
        return counts;
    }

    private Map<Path, Long> free() {
        Map<Path, Long> free = new LinkedHashMap<>();
        for (Path folder : List.of(properties.data(), properties.output())) {
            try {
                if (Files.exists(folder)) {
                    free.put(folder, Files.getFileStore(folder).getUsableSpace());
                }
            } catch (IOException unknown) {
                LOG.warn("The space of {} is not known", folder, unknown);
            }
        }
        return free;
    }
}
