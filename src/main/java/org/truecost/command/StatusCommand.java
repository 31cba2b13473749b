package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.truecost.command.screen.Terminal.Align.LEFT;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.operations.Status.Snapshot;
import org.truecost.store.DeliveryState;
import org.truecost.store.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code status}: the state of the installation; its exit code serves as a health check. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    StatusCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        TrueCostCommand program = requireNonNull(root);
        try (Session session = Session.open(application, program)) {
            Snapshot snapshot = session.status().now();
            show(snapshot, program.terminal());
            int code = exitCode(snapshot.deliveries());
            return code == ExitCode.DONE && !snapshot.waiting().isEmpty() ? ExitCode.WAITING : code;
        }
    }

    private static void show(Snapshot snapshot, Terminal terminal) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, terminal, "version", snapshot.version());
        add(
                rows,
                terminal,
                "database",
                snapshot.database().product() + " " + snapshot.database().version());
        add(
                rows,
                terminal,
                "latest",
                snapshot.latest().map(StatusCommand::name).orElseGet(() -> terminal.say("history.none")));
        snapshot.unfinished().forEach(report -> add(rows, terminal, "unfinished", name(report)));
        snapshot.waiting()
                .forEach(month -> add(
                        rows,
                        terminal,
                        "waiting",
                        terminal.say("status.refused", month.month(), month.errors(), month.workbooks())));
        add(rows, terminal, "deliveries", deliveries(snapshot.deliveries(), terminal));
        snapshot.nextTry().ifPresent(next -> add(rows, terminal, "next", time(next)));
        snapshot.work().forEach((work, holder) -> add(rows, terminal, "work", work + " · " + holder));
        snapshot.free()
                .forEach((folder, bytes) ->
                        add(rows, terminal, "free", terminal.say("status.space", folder, bytes / MEGABYTE)));
        terminal.columns(List.of(LEFT, LEFT), rows);
    }

    private static void add(List<List<String>> rows, Terminal terminal, String key, String value) {
        rows.add(List.of(terminal.say("status." + key), value));
    }

    private static String deliveries(Map<DeliveryState, Long> counts, Terminal terminal) {
        String counted = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + terminal.say("delivery." + count.getKey()))
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? terminal.say("status.noDeliveries") : counted;
    }

    private static int exitCode(Map<DeliveryState, Long> counts) {
        if (counts.getOrDefault(DeliveryState.FAILED, 0L) > 0) {
            return ExitCode.REJECTED;
        }
        boolean waiting = counts.getOrDefault(DeliveryState.PENDING, 0L) > 0
                || counts.getOrDefault(DeliveryState.SENDING, 0L) > 0
                || counts.getOrDefault(DeliveryState.HELD, 0L) > 0;
        return waiting ? ExitCode.WAITING : ExitCode.DONE;
    }

    private static String name(Report report) {
        return report.month() + " r" + report.revision();
    }

    private static String time(Instant instant) {
        return instant.atZone(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime()
                .toString();
    }
}
