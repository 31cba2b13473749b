package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.input.WorkbookCheck;
import org.truecost.input.WorkbookFile;
import org.truecost.ledger.Problem;
import org.truecost.ledger.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: says what is wrong with workbooks and keeps nothing. */
@Command(
        name = "check",
        description = {
            "Validate workbooks and write nothing: the same problems as `report` finds in their rows and totals.",
            "What needs the other workbooks of a month (rates, assets, claims elsewhere) is judged by `report`."
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Parameters(paramLabel = "FILES", arity = "1..*", description = "The workbooks.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Terminal terminal = requireNonNull(root).terminal();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                terminal.error(terminal.say("check.noFile", file));
                return ExitCode.USAGE;
            }
        }
        boolean rejected = false;
        for (Path file : files) {
            rejected |= isRejected(file, terminal);
        }
        return rejected ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private static boolean isRejected(Path file, Terminal terminal) {
        WorkbookCheck check = WorkbookCheck.of(WorkbookFile.of(file));
        terminal.blank();
        terminal.line(terminal.say(
                "check.title", Printable.of(file.toString()), check.read(), check.accepted(), check.rejected()));
        List<Problem> problems = check.problems();
        new ProblemScreen(terminal).show(problems);
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
