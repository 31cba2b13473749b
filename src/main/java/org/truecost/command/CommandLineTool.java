package org.truecost.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.truecost.command.screen.ExitCode;
import org.truecost.problem.Language;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Reads the command line and runs the command it names. */
public final class CommandLineTool {

    private CommandLineTool() {}

    /**
     * Runs one command.
     *
     * @param application the class the application is put together from
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(Class<?> application, String... args) {
        // Every log line names this run.
        MDC.put("run", UUID.randomUUID().toString());
        try {
            return execute(application, args);
        } finally {
            MDC.remove("run");
        }
    }

    private static int execute(Class<?> application, String... args) {
        try (TrueCostCommand root = new TrueCostCommand(List.of(args))) {
            return execute(application, root, args);
        }
    }

    private static int execute(Class<?> application, TrueCostCommand root, String... args) {
        List<String> all = List.of(args);
        return commands(application, root, Commands.namedIn(all))
                .setExecutionStrategy(parsed -> execute(parsed, root))
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.explain(failure, root))
                .execute(Commands.withName(all));
    }

    /** Some of the program's commands with their options, and how a command line is read. */
    static CommandLine commands(Class<?> application, TrueCostCommand root, Collection<String> names) {
        CommandLine program = new CommandLine(root);
        names.forEach(name -> program.addSubcommand(name, Commands.make(name, application)));
        return program.registerConverter(Path.class, Usage::path)
                .registerConverter(YearMonth.class, Usage::month)
                .registerConverter(Language.class, TrueCostCommand::language)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((mistake, line) -> Usage.explain(mistake, root.terminal()));
    }

    private static int execute(ParseResult parsed, TrueCostCommand root) {
        List<CommandLine> named = parsed.asCommandLineList();
        if (named.stream().anyMatch(CommandLine::isUsageHelpRequested)) {
            HelpTexts.put(root.language(), named.getFirst());
        }
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        Optional<String> mistake = root.mistakenLanguage();
        mistake.ifPresent(root.terminal()::error);
        return mistake.isPresent() ? ExitCode.FAILED : new RunLast().execute(parsed);
    }
}
