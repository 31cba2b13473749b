package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.truecost.command.screen.Terminal.Align.LEFT;
import static org.truecost.command.screen.Terminal.Align.RIGHT;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.batch.Runs;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.ReplacementScreen;
import org.truecost.command.screen.RevisionScreen;
import org.truecost.command.screen.Terminal;
import org.truecost.ledger.Replacement;
import org.truecost.month.ReportHistory;
import org.truecost.problem.Location;
import org.truecost.report.LoadedWorkbook;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;
import org.truecost.store.Report;
import org.truecost.store.WithdrawnWorkbooks.Withdrawn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code history}: the reports made so far, what each is over and who got it; then the runs behind them. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {

    private static final String RUNS = "--runs";
    private static final long MEGABYTE = 1_000_000;
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XXX", Locale.ROOT);

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    private int shown;

    HistoryCommand(Class<?> application) {
        this.application = application;
    }

    @Option(names = RUNS, paramLabel = "N", defaultValue = "20")
    void show(int runs) {
        if (runs < 1) {
            CommandSpec command = requireNonNull(spec);
            throw new ParameterException(command.commandLine(), RUNS, command.findOption(RUNS), Integer.toString(runs));
        }
        shown = runs;
    }

    @Override
    public Integer call() {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session = Session.open(application, program)) {
            List<Report> history = session.history().all();
            if (history.isEmpty()) {
                terminal.line(terminal.say("history.none"));
            } else {
                showReports(history, session, terminal);
            }
            showWithdrawn(session.withdrawn().all(), terminal);
            showRuns(session.runs(), terminal);
            return history.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
        }
    }

    private static void showReports(List<Report> history, Session session, Terminal terminal) {
        ReportHistory reports = session.history();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(terminal.say("history.headings").split("\\|")));
        List<Delivery> deliveries = session.deliveries().history();
        history.forEach(report -> rows.add(row(report, reports.workbooks(report), deliveries, terminal)));
        terminal.columns(List.of(LEFT, RIGHT, LEFT, RIGHT, RIGHT, RIGHT, LEFT, RIGHT, RIGHT, RIGHT), rows);
        history.forEach(report -> showWhatIsMissing(report, reports, terminal));
        history.forEach(report -> showWhatChanged(report, reports, terminal));
    }

    private static void showWhatIsMissing(Report report, ReportHistory reports, Terminal terminal) {
        show("history.unread", report, reports.unread(report), terminal);
        show("history.costless", report, reports.costless(report), terminal);
        reports.replacedOfSeries(report)
                .forEach(replaced -> terminal.line("  "
                        + terminal.say(
                                "history.replacedOfSeries",
                                report.month(),
                                report.revision(),
                                replaced.name(),
                                replaced.by())));
    }

    private static void show(String words, Report report, List<Location> places, Terminal terminal) {
        if (!places.isEmpty()) {
            String names = places.stream().map(Location::toString).collect(Collectors.joining(", "));
            terminal.line("  " + terminal.say(words, report.month(), report.revision(), names));
        }
    }

    private static void showWhatChanged(Report report, ReportHistory reports, Terminal terminal) {
        List<Replacement> replacements = reports.replacements(report);
        Optional<Report> before = reports.superseded(report);
        if (!replacements.isEmpty() || before.isPresent()) {
            terminal.blank();
            terminal.line("  "
                    + before.map(old ->
                                    terminal.say("history.revision", report.month(), report.revision(), old.revision()))
                            .orElseGet(() -> report.month() + " r" + report.revision()));
            ReplacementScreen screen = new ReplacementScreen(terminal);
            replacements.forEach(replacement -> terminal.line("    " + screen.versions(replacement)));
            new RevisionScreen(terminal).showWorkbooks(reports.workbookChanges(report), "    ");
        }
    }

    private static void showWithdrawn(List<Withdrawn> workbooks, Terminal terminal) {
        if (!workbooks.isEmpty()) {
            terminal.blank();
        }
        workbooks.forEach(workbook -> terminal.line("  "
                + terminal.say(
                        "history.withdrawn", workbook.name(), workbook.month(), time(workbook.at()), workbook.by())));
    }

    private void showRuns(Runs runs, Terminal terminal) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(terminal.say("runs.headings").split("\\|")));
        runs.latest(shown)
                .forEach(run -> rows.add(List.of(
                        time(run.start()),
                        run.job() + " " + run.subject(),
                        terminal.say("runs.seconds", run.seconds()),
                        Long.toString(run.read()),
                        Long.toString(run.written()),
                        run.memory() == 0 ? "" : terminal.say("runs.memory", run.memory() / MEGABYTE),
                        terminal.say("runs." + run.status()))));
        if (rows.size() > 1) {
            terminal.blank();
            terminal.columns(List.of(LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT), rows);
        }
    }

    /** By the clock on this machine's wall, and how far that is from UTC. */
    private static String time(Instant start) {
        return start.atZone(ZoneId.systemDefault()).format(TO_THE_SECOND);
    }

    private static List<String> row(
            Report report, List<LoadedWorkbook> workbooks, List<Delivery> deliveries, Terminal terminal) {
        return List.of(
                report.month().toString(),
                "r" + report.revision(),
                report.currency().getCurrencyCode(),
                Integer.toString(workbooks.size()),
                Long.toString(
                        workbooks.stream().mapToLong(LoadedWorkbook::accepted).sum()),
                Long.toString(
                        workbooks.stream().mapToLong(LoadedWorkbook::rejected).sum()),
                terminal.say(report.done() ? "history.done" : "history.unfinished"),
                count(report, deliveries, EnumSet.of(DeliveryState.SENT)),
                count(report, deliveries, EnumSet.of(DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.HELD)),
                count(report, deliveries, EnumSet.of(DeliveryState.FAILED)));
    }

    private static String count(Report report, List<Delivery> deliveries, Set<DeliveryState> states) {
        return Long.toString(deliveries.stream()
                .filter(delivery -> delivery.month().equals(report.month()))
                .filter(delivery -> delivery.revision() == report.revision())
                .filter(delivery -> states.contains(delivery.state()))
                .count());
    }
}
