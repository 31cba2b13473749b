package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.month.CostlessSheets;
import org.truecost.problem.Location;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code no-costs}: declares that files and sheets that were not read hold no costs; lists and revokes declarations. */
@Command(name = "no-costs")
final class NoCostsCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    /** What is declared, or no longer. */
    static final class Declared {

        @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "file")
        private String file = "";

        @Option(names = "--sheet", paramLabel = "NAME")
        private @Nullable String sheet;

        @Option(names = "--revoke")
        private boolean revoke;
    }

    @ArgGroup(exclusive = false)
    private @Nullable Declared declared;

    NoCostsCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session = Session.open(application, program)) {
            Declared what = declared;
            if (what == null) {
                return list(session.costless(), terminal);
            }
            String by = System.getProperty("user.name", "?");
            return what.revoke
                    ? revoke(session.costless(), what, by, terminal)
                    : declare(session.costless(), what, by, terminal);
        }
    }

    private static int declare(CostlessSheets costless, Declared what, String by, Terminal terminal) {
        List<Location> places = costless.declare(what.file, what.sheet, by);
        if (places.isEmpty()) {
            terminal.line(terminal.say("costless.nothing", what.file));
            return ExitCode.NOTHING;
        }
        places.forEach(place -> terminal.line(terminal.say("costless.declared", place, by)));
        terminal.line(terminal.say("costless.next"));
        return ExitCode.DONE;
    }

    private static int revoke(CostlessSheets costless, Declared what, String by, Terminal terminal) {
        int revoked = costless.revoke(what.file, what.sheet, by);
        terminal.line(terminal.say("costless.revoked", revoked, what.file));
        return revoked == 0 ? ExitCode.NOTHING : ExitCode.DONE;
    }

    private static int list(CostlessSheets costless, Terminal terminal) {
        List<Location> open = costless.open();
        terminal.line(terminal.say(open.isEmpty() ? "costless.noneOpen" : "costless.open"));
        open.forEach(place -> terminal.line("  " + place));
        if (!costless.declared().isEmpty()) {
            terminal.line(terminal.say("costless.list"));
            costless.declared()
                    .forEach(word -> terminal.line("  "
                            + terminal.say(
                                    "costless.word",
                                    word.family(),
                                    word.sheet(),
                                    word.by(),
                                    word.on().toString())));
        }
        return ExitCode.DONE;
    }
}
