package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.delivery.Approvals.Approval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code approve}: lets a report be delivered although it has errors. */
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Option(names = "--month", paramLabel = "YYYY-MM", required = true)
    private @Nullable YearMonth month;

    @Option(names = "--revision", paramLabel = "N")
    private @Nullable Integer revision;

    ApproveCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        String named = revision == null ? String.valueOf(month) : month + " r" + revision;
        try (Session session = Session.open(application, program)) {
            Approval approval = session.approvals().approve(requireNonNull(month), revision);
            terminal.line(
                    switch (approval) {
                        case Approval.Done done ->
                            terminal.say("approve.done", month, done.revision(), done.released());
                        case Approval.Replaced replaced -> terminal.say("approve.replaced", named, replaced.by());
                        case Approval.NoReport none -> terminal.say("approve.noReport", named);
                    });
            return approval instanceof Approval.Done ? ExitCode.DONE : ExitCode.NOTHING;
        }
    }
}
