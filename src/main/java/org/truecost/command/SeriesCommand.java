package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.ledger.SeriesKind;
import org.truecost.month.SeriesDeclarations;
import org.truecost.store.SeriesDeclaration;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code series}: declares what a series of monthly workbooks is; lists and revokes declarations. */
@Command(name = "series")
final class SeriesCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    /** What is to be done with a file's series. */
    static final class What {

        @Option(names = "--full-register", required = true)
        private boolean fullRegister;

        @Option(names = "--additions", required = true)
        private boolean additions;

        @Option(names = "--revoke", required = true)
        private boolean revoke;

        /** What the series is; nothing where that is revoked. */
        Optional<SeriesKind> kind() {
            if (revoke) {
                return Optional.empty();
            }
            return Optional.of(fullRegister && !additions ? SeriesKind.FULL_REGISTER : SeriesKind.ADDITIONS);
        }
    }

    /** A file, and what is declared of its series. */
    static final class Declared {

        @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "file")
        private String file = "";

        @ArgGroup(multiplicity = "1")
        private What what = new What();
    }

    @ArgGroup(exclusive = false)
    private @Nullable Declared declared;

    SeriesCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session = Session.open(application, program)) {
            SeriesDeclarations series = session.series();
            if (declared == null) {
                list(series.all(), terminal);
                return ExitCode.DONE;
            }
            String by = System.getProperty("user.name", "?");
            String file = declared.file;
            return declared.what
                    .kind()
                    .map(kind -> declare(series.declare(file, kind, by), terminal))
                    .orElseGet(() -> revoke(file, by, series, terminal));
        }
    }

    private static int declare(SeriesDeclaration declaration, Terminal terminal) {
        terminal.line(line(declaration, terminal));
        terminal.line(terminal.say("costless.next"));
        return ExitCode.DONE;
    }

    private static int revoke(String file, String by, SeriesDeclarations series, Terminal terminal) {
        boolean revoked = series.revoke(file, by);
        terminal.line(terminal.say(revoked ? "series.revoked" : "series.notDeclared", file));
        return revoked ? ExitCode.DONE : ExitCode.NOTHING;
    }

    private static void list(List<SeriesDeclaration> all, Terminal terminal) {
        if (all.isEmpty()) {
            terminal.line(terminal.say("series.none"));
        }
        all.forEach(declaration -> terminal.line(line(declaration, terminal)));
    }

    private static String line(SeriesDeclaration declaration, Terminal terminal) {
        return terminal.say(
                "series." + declaration.kind().name(),
                declaration.family(),
                declaration.by(),
                declaration.on().toString());
    }
}
