package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.ProblemScreen;
import org.truecost.command.screen.ReturnedScreen;
import org.truecost.command.screen.Terminal;
import org.truecost.command.screen.TerminalProgress;
import org.truecost.files.PrivateDatabaseFolder;
import org.truecost.month.WorkbookChecks.Checked;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;
import org.truecost.report.LoadedWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: reports the problems of workbooks and stores nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Parameters(paramLabel = "FILES", arity = "1..*", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(names = "--month", paramLabel = "YYYY-MM")
    private YearMonth month = YearMonth.now(ZoneId.systemDefault()).minusMonths(1);

    @Option(names = "--annotate", paramLabel = "DIR")
    private @Nullable Path annotate;

    CheckCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        for (Path file : files) {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                terminal.error(terminal.say("check.noFile", file));
                return ExitCode.USAGE;
            }
        }
        List<Checked> checked = check(program, terminal);
        boolean rejected = checked.stream()
                .flatMap(workbook -> workbook.problems().stream())
                .anyMatch(CheckCommand::rejects);
        return rejected ? ExitCode.REJECTED : ExitCode.DONE;
    }

    /** In a folder, a file that is not a workbook gives a warning; a file named on the command line was meant to be read. */
    private static boolean rejects(Problem problem) {
        return problem.severity() == Severity.ERROR || problem.kind().isOfTheFile();
    }

    /** In a store that is thrown away: the same reading and the same checks as a report's, and nothing is kept. */
    private List<Checked> check(TrueCostCommand program, Terminal terminal) throws IOException {
        try (PrivateDatabaseFolder data = PrivateDatabaseFolder.create();
                Session session = Session.openApart(application, program, data.path())) {
            List<Checked> checked = check(session, terminal);
            checked.forEach(workbook -> show(workbook, annotate != null, terminal));
            if (annotate != null) {
                returnWorkbooks(session, checked, annotate, terminal);
            }
            return checked;
        }
    }

    private List<Checked> check(Session session, Terminal terminal) {
        try (TerminalProgress progress = TerminalProgress.on(terminal)) {
            return session.checks().check(files, month, progress);
        }
    }

    private void returnWorkbooks(Session session, List<Checked> checked, Path folder, Terminal terminal)
            throws IOException {
        List<ReturnedWorkbook> returned = session.checks().returnWorkbooks(checked, files, folder);
        terminal.blank();
        terminal.line(terminal.say("returned.written", returned.size(), folder));
        new ReturnedScreen(terminal).show(returned);
    }

    private static void show(Checked checked, boolean listed, Terminal terminal) {
        LoadedWorkbook workbook = checked.workbook();
        terminal.blank();
        terminal.line(terminal.say(
                "check.title", workbook.name(), workbook.read(), workbook.accepted(), workbook.rejected()));
        ProblemScreen screen = new ProblemScreen(terminal);
        if (listed) {
            screen.showListed(checked.problems());
        } else {
            screen.showUnlisted(checked.problems());
        }
    }
}
