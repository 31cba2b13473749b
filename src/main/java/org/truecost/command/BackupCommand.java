package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.operations.BackupRequests;
import org.truecost.operations.Backups.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code backup}: copies the embedded database, while it is in use or not. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private @Nullable Path folder;

    /** The process that has the database open has answered: this one need not open it. */
    private static final class Answered extends AbandonedRunException {

        private static final long serialVersionUID = 1L;

        private final Result result;

        private Answered(Result result) {
            this.result = result;
        }
    }

    BackupCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        Path place = requireNonNull(folder).toAbsolutePath().normalize();
        Result result = backUp(place);
        Terminal terminal = requireNonNull(root).terminal();
        String sentence = terminal.say("backup." + result.name(), place);
        if (result == Result.DONE) {
            terminal.line(sentence);
            return ExitCode.DONE;
        }
        terminal.error(sentence);
        return ExitCode.FAILED;
    }

    private Result backUp(Path place) {
        try (Session session = Session.open(application, requireNonNull(root), data -> ask(data, place))) {
            return session.backups().make(place);
        } catch (Answered answered) {
            return answered.result;
        }
    }

    private static void ask(Path data, Path place) {
        try {
            Optional<Result> answer = BackupRequests.ask(data, place);
            if (answer.isPresent()) {
                throw new Answered(answer.get());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
