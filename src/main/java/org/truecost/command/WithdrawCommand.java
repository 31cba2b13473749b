package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.store.Report;
import org.truecost.watch.Withdrawals.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code withdraw}: takes a workbook back that was taken in. */
@Command(name = "withdraw")
final class WithdrawCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Parameters(paramLabel = "NAME", descriptionKey = "workbook")
    private String name = "";

    @Option(names = "--month", paramLabel = "YYYY-MM")
    private @Nullable YearMonth month;

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    WithdrawCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session = Session.open(application, program)) {
            Path folder = input == null ? session.properties().input() : input;
            if (!Files.isDirectory(folder)) {
                terminal.error(terminal.say("report.noFolder", folder));
                return ExitCode.USAGE;
            }
            Outcome outcome = session.withdrawals().withdraw(input, name, month);
            Path kept = outcome.kept();
            if (kept == null) {
                String key = outcome.workbooks().isEmpty() ? "withdraw.none" : "withdraw.several";
                terminal.error(terminal.say(key, name, list(outcome)));
                return ExitCode.NOTHING;
            }
            terminal.line(terminal.say("withdraw.done", outcome.workbooks().getFirst(), kept));
            say(terminal, "withdraw.reported", outcome.reports());
            say(terminal, "withdraw.elsewhere", outcome.elsewhere());
            if (outcome.reports().isEmpty() && outcome.elsewhere().isEmpty()) {
                terminal.line(terminal.say("withdraw.unreported"));
            }
            return ExitCode.DONE;
        }
    }

    private static void say(Terminal terminal, String key, List<Report> reports) {
        reports.forEach(report -> terminal.line(terminal.say(key, report.month(), report.revision())));
    }

    private static String list(Outcome outcome) {
        return outcome.workbooks().stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
