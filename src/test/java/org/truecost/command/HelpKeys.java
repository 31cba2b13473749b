package org.truecost.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.Application;
import org.truecost.command.screen.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The texts that the help of all commands asks for, by the commands, options and parameters there are. */
public final class HelpKeys {

    private HelpKeys() {}

    /** Names of all commands but the program's own. */
    static Set<String> commands() {
        try (TrueCostCommand root = new TrueCostCommand(List.of())) {
            return Set.copyOf(CommandLineTool.commands(Application.class, root, Commands.NAMES)
                    .getSubcommands()
                    .keySet());
        }
    }

    /**
     * The keys that must be there. An option has a text of its command or one that it shares with other commands, a description one line
     * or more: which, is as in the keys that are given.
     */
    public static Set<String> asked(Set<String> given) {
        Set<String> asked = new TreeSet<>(Set.of(
                "usage.synopsisHeading",
                "usage.commandListHeading",
                "usage.exitCodeListHeading",
                "truecost.usage.footer"));
        for (int line = 0; line <= ExitCode.WAITING + 1; line++) {
            asked.add("usage.exitCodeList." + line);
        }
        try (TrueCostCommand root = new TrueCostCommand(List.of())) {
            CommandLine program = CommandLineTool.commands(Application.class, root, Commands.NAMES);
            Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                    .forEach(command -> asked.addAll(asked(command, given)));
        }
        return asked;
    }

    private static Set<String> asked(CommandLine command, Set<String> given) {
        String prefix = command.getCommandSpec().qualifiedName(".") + ".";
        String first = prefix + "usage.description.0";
        Set<String> asked = given.stream()
                .filter(key -> key.matches("\\Q" + prefix + "usage.description.\\E\\d"))
                .collect(Collectors.toCollection(TreeSet::new));
        asked.add(first);
        command.getCommandSpec().args().stream()
                .map(HelpKeys::key)
                .map(key -> given.contains(prefix + key) || !given.contains(key) ? prefix + key : key)
                .forEach(asked::add);
        return asked;
    }

    private static String key(ArgSpec argument) {
        String own = argument.descriptionKey();
        return own.isEmpty() ? ((OptionSpec) argument).longestName().substring(2) : own;
    }
}
