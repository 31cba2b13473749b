package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code due}: makes every report that is due, for cron and other triggers outside. */
@Command(name = "due")
final class DueCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Mixin
    private final DropFolderOptions options = new DropFolderOptions();

    DueCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session = Session.open(application, program).withTemplates(terminal)) {
            Path folder = options.inputOr(session.properties().input());
            if (!Files.isDirectory(folder)) {
                terminal.error(terminal.say("report.noFolder", folder));
                return ExitCode.USAGE;
            }
            return due(session, new WatchScreen(terminal, program.places()), terminal);
        }
    }

    private int due(Session session, WatchScreen screen, Terminal terminal) throws IOException, InterruptedException {
        try {
            int made = session.watch().due(options.requests(), screen);
            if (made == 0) {
                terminal.line(terminal.say("due.nothing"));
            }
            return made == 0 && screen.exitCode() == ExitCode.DONE ? ExitCode.NOTHING : screen.exitCode();
        } catch (RuntimeException failure) {
            if (!screen.hasMade()) {
                throw failure;
            }
            // Code 1 would say that nothing was written.
            Failures.explain(failure, requireNonNull(root));
            return ExitCode.WAITING;
        }
    }
}
