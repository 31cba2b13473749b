package org.truecost.command;

import static java.util.Objects.requireNonNull;
import static org.truecost.command.Terminal.Align.LEFT;
import static org.truecost.command.Terminal.Align.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.job.Reports;
import org.truecost.ledger.Replacement;
import org.truecost.report.LoadedWorkbook;
import org.truecost.store.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code history}: the reports made so far and what each is over. */
@Command(name = "history", description = "List the reports made so far: months, revisions, workbooks and rows.")
final class HistoryCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    HistoryCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session = Session.open(application, program.language())) {
            Reports reports = session.reports();
            List<Report> history = reports.history();
            if (history.isEmpty()) {
                terminal.line(terminal.say("history.none"));
                return ExitCode.NOTHING;
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(terminal.say("history.headings").split("\\|")));
            history.forEach(report -> rows.add(row(report, reports.workbooks(report), terminal)));
            terminal.columns(List.of(LEFT, RIGHT, LEFT, RIGHT, RIGHT, RIGHT, LEFT), rows);
            history.forEach(report -> showReplacements(report, reports, terminal));
            return ExitCode.DONE;
        }
    }

    private static void showReplacements(Report report, Reports reports, Terminal terminal) {
        List<Replacement> replacements = reports.replacements(report);
        if (!replacements.isEmpty()) {
            terminal.blank();
            terminal.line("  " + report.month() + " r" + report.revision());
            ReplacementScreen screen = new ReplacementScreen(terminal);
            replacements.forEach(replacement -> terminal.line("    " + screen.versions(replacement)));
        }
    }

    private static List<String> row(Report report, List<LoadedWorkbook> workbooks, Terminal terminal) {
        return List.of(
                report.month().toString(),
                "r" + report.revision(),
                report.currency().getCurrencyCode(),
                Integer.toString(workbooks.size()),
                Long.toString(
                        workbooks.stream().mapToLong(LoadedWorkbook::accepted).sum()),
                Long.toString(
                        workbooks.stream().mapToLong(LoadedWorkbook::rejected).sum()),
                terminal.say(report.done() ? "history.done" : "history.unfinished"));
    }
}
