package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code watch}: takes what is dropped, answers immediately, and makes the months' reports when they are due. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Mixin
    private final DropFolderOptions options = new DropFolderOptions();

    @Option(names = "--schedule", paramLabel = "WORDS")
    private @Nullable String schedule;

    WatchCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session =
                Session.openWatching(application, program, schedule).withTemplates(terminal)) {
            // Before anything is said of it.
            session.watching().parsedSchedule();
            Path folder = options.inputOr(session.properties().input());
            terminal.line(
                    terminal.say("watch.started", folder, session.watching().schedule()));
            session.watch().watch(options.requests(), new WatchScreen(terminal, program.places()));
            terminal.line(terminal.say("failure.stopped"));
            return ExitCode.DONE;
        }
    }
}
