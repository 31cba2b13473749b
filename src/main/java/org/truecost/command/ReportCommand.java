package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.OutcomeScreen;
import org.truecost.command.screen.Terminal;
import org.truecost.command.screen.TerminalProgress;
import org.truecost.inbox.CurrentWorkbooks;
import org.truecost.month.ReportOutcome;
import org.truecost.month.ReportRequest;
import org.truecost.output.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code report}: loads what is new and makes the month's documents. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Option(names = "--month", paramLabel = "YYYY-MM")
    private @Nullable YearMonth month;

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    @Mixin
    private final DocumentOptions documents = new DocumentOptions();

    @Option(names = "--claim", paramLabel = "ID")
    private @Nullable String claim;

    @Option(names = "--revise")
    private boolean revise;

    ReportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        Instant start = Instant.now();
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        if (reported().isAfter(YearMonth.now(ZoneId.systemDefault()).minusMonths(1))) {
            terminal.line(terminal.say("report.notOver", reported()));
        }
        try (Session session = Session.open(application, program).withTemplates(terminal)) {
            Path folder = session.reports().inputOr(request().input());
            if (Files.isDirectory(folder)) {
                Stream.concat(CurrentWorkbooks.skipped(folder).stream(), CurrentWorkbooks.folders(folder).stream())
                        .forEach(skipped -> WatchScreen.show(skipped, terminal));
            }
            ReportOutcome outcome = report(session, terminal);
            Templates templates = Templates.load(session.properties().templates());
            return new OutcomeScreen(terminal, templates).show(outcome, Duration.between(start, Instant.now()));
        }
    }

    private ReportOutcome report(Session session, Terminal terminal) {
        try (TerminalProgress progress = TerminalProgress.on(terminal)) {
            return session.reports().report(request(), progress);
        }
    }

    private ReportRequest request() {
        return new ReportRequest(reported(), input, documents.output(), documents.currency(), claim, revise);
    }

    private YearMonth reported() {
        return month == null ? YearMonth.now(ZoneId.systemDefault()).minusMonths(1) : month;
    }
}
