package org.truecost.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.inbox.WorkbookName;
import org.truecost.problem.Language;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was expected, and where to find help. */
final class Usage {

    /** What an option of a type expects, by the key of its sentence. */
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            YearMonth.class,
            "usage.month",
            Currency.class,
            "usage.currency",
            Language.class,
            "usage.language",
            Integer.class,
            "usage.number",
            int.class,
            "usage.number",
            boolean.class,
            "usage.flag");

    private Usage() {}

    /** A path of the command line. An empty one, as of a shell variable that is not set, would mean the current folder. */
    static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("empty");
        }
        return Path.of(text);
    }

    /** A month of the command line: of this century, as the folders of months are, see {@link WorkbookName}. */
    static YearMonth month(String text) {
        return WorkbookName.monthOfFolder(text).orElseThrow(() -> new TypeConversionException("no month"));
    }

    static int explain(ParameterException mistake, Terminal terminal) {
        terminal.error(sentence(mistake, terminal));
        terminal.error(terminal.say(
                "usage.help", mistake.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException mistake, Terminal terminal) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return terminal.say(
                    "usage.unknown", unmatched.getUnmatched().getFirst(), String.join(", ", Commands.NAMES));
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return terminal.say("usage.twice", ((OptionSpec) twice.getOverwritten()).longestName());
        }
        if (mistake instanceof MissingParameterException missing) {
            ArgSpec first = missing.getMissing().getFirst();
            return first.isPositional() ? incomplete(missing, first, terminal) : missing(first, terminal);
        }
        if (mistake instanceof MaxValuesExceededException || mistake instanceof MutuallyExclusiveArgsException) {
            return incomplete(
                    mistake,
                    mistake.getCommandLine()
                            .getCommandSpec()
                            .positionalParameters()
                            .getFirst(),
                    terminal);
        }
        return value(mistake, terminal);
    }

    /** What is wrong with the value of an option or argument. */
    private static String value(ParameterException mistake, Terminal terminal) {
        ArgSpec argument = mistake.getArgSpec();
        if (argument != null && mistake.getValue() != null && isPath(argument)) {
            if (mistake.getValue().isBlank()) {
                return terminal.say("usage.empty", name(argument));
            }
            return terminal.say("failure.encoding", mistake.getValue(), Machine.encoding());
        }
        if (argument instanceof OptionSpec option && mistake.getValue() != null) {
            return expected(option)
                    .map(key -> terminal.say(
                            "usage.value",
                            option.longestName(),
                            mistake.getValue(),
                            terminal.say(key, Language.codes())))
                    .orElseGet(() -> own(mistake));
        }
        return own(mistake);
    }

    /** Where exactly one of some options goes with an argument, the parser names the argument alone, whichever of them is missing. */
    private static String incomplete(ParameterException mistake, ArgSpec argument, Terminal terminal) {
        List<String> alternatives = alternatives(mistake.getCommandLine());
        return alternatives.isEmpty()
                ? missing(argument, terminal)
                : terminal.say(
                        "usage.one",
                        mistake.getCommandLine().getCommandSpec().qualifiedName(),
                        argument.paramLabel(),
                        String.join(", ", alternatives));
    }

    private static List<String> alternatives(CommandLine command) {
        return command.getCommandSpec().argGroups().stream()
                .flatMap(group -> Stream.concat(Stream.of(group), group.subgroups().stream()))
                .filter(ArgGroupSpec::exclusive)
                .flatMap(group -> group.args().stream())
                .map(Usage::name)
                .toList();
    }

    private static String missing(ArgSpec argument, Terminal terminal) {
        return argument instanceof OptionSpec option
                ? terminal.say("usage.noValue", option.longestName(), option.paramLabel())
                : terminal.say("usage.missing", argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Any text is a path, unless it has characters that file names cannot have here. */
    private static boolean isPath(ArgSpec argument) {
        return List.of(argument.auxiliaryTypes()).contains(Path.class);
    }

    private static Optional<String> expected(ArgSpec option) {
        return Optional.ofNullable(EXPECTED.get(option.type()));
    }

    /** The parser's own messages, such as that an option lacks its value. */
    private static String own(@Nullable Exception mistake) {
        return mistake == null ? "" : String.valueOf(mistake.getMessage());
    }
}
