package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.month.CostlessSheets;
import org.truecost.problem.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code no-costs}: says of files and sheets that were not read that they hold no costs, shows what was said, takes it back. */
@Command(name = "no-costs")
final class NoCostsCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "file")
    private @Nullable String file;

    @Option(names = "--sheet", paramLabel = "NAME")
    private @Nullable String sheet;

    @Option(names = "--revoke")
    private boolean revoke;

    NoCostsCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session = Session.open(application, program)) {
            String named = file;
            if (named == null) {
                return list(session.costless(), terminal);
            }
            String by = System.getProperty("user.name", "?");
            return revoke
                    ? revoke(session.costless(), named, by, terminal)
                    : declare(session.costless(), named, by, terminal);
        }
    }

    private int declare(CostlessSheets costless, String named, String by, Terminal terminal) {
        List<Location> declared = costless.declare(named, sheet, by);
        if (declared.isEmpty()) {
            terminal.line(terminal.say("costless.nothing", named));
            return ExitCode.NOTHING;
        }
        declared.forEach(place -> terminal.line(terminal.say("costless.declared", place, by)));
        terminal.line(terminal.say("costless.next"));
        return ExitCode.DONE;
    }

    private int revoke(CostlessSheets costless, String named, String by, Terminal terminal) {
        int revoked = costless.revoke(named, sheet, by);
        terminal.line(terminal.say("costless.revoked", revoked, named));
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
