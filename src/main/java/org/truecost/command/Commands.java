package org.truecost.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program's commands. Making one reads its options by reflection, which takes as long as all the rest of a short command: only
 * those that a command line names are made.
 */
final class Commands {

    /** The command that is run where none is named. */
    static final String STANDARD = "report";

    /** All names, in the order in which help lists them. */
    static final List<String> NAMES = List.of(
            STANDARD,
            "watch",
            "due",
            "check",
            "map",
            "templates",
            "history",
            "deliver",
            "approve",
            "no-costs",
            "series",
            "status",
            "withdraw",
            "backup");

    private static final String LANGUAGE = "--language";
    private static final List<String> HELP = List.of("--help", "-h");
    private static final List<String> VERSION = List.of("--version", "-V");

    private Commands() {}

    /** Those of a command line: the named ones, where none is named all for help, none for the version, and else the standard one. */
    static Collection<String> namedIn(List<String> args) {
        Optional<String> named = named(args);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        if (args.stream().anyMatch(HELP::contains)) {
            return NAMES;
        }
        return args.stream().anyMatch(VERSION::contains) ? List.of() : List.of(STANDARD);
    }

    /** A command line that names a command: the standard one is put in where none is named, and neither help nor the version is asked for. */
    static String[] withName(List<String> args) {
        boolean complete = named(args).isPresent()
                || Stream.of(HELP, VERSION).flatMap(List::stream).anyMatch(args::contains);
        return complete
                ? args.toArray(String[]::new)
                : Stream.concat(Stream.of(STANDARD), args.stream()).toArray(String[]::new);
    }

    /**
     * The command that a command line names: its first word, apart from the language, which may precede it. Later ones are values, such
     * as a folder that is called like a command.
     */
    private static Optional<String> named(List<String> args) {
        int first = 0;
        while (first < args.size() && args.get(first).startsWith(LANGUAGE)) {
            first += args.get(first).equals(LANGUAGE) ? 2 : 1;
        }
        return first < args.size() ? Optional.of(args.get(first)).filter(NAMES::contains) : Optional.empty();
    }

    /**
     * One command.
     *
     * @param application the class the application is put together from
     * @throws IllegalArgumentException there is none of this name
     */
    static Object make(String name, Class<?> application) {
        return switch (name) {
            case STANDARD -> new ReportCommand(application);
            case "watch" -> new WatchCommand(application);
            case "due" -> new DueCommand(application);
            case "check" -> new CheckCommand(application);
            case "map" -> new MapCommand(application);
            case "templates" -> new TemplatesCommand();
            case "history" -> new HistoryCommand(application);
            case "deliver" -> new DeliverCommand(application);
            case "approve" -> new ApproveCommand(application);
            case "no-costs" -> new NoCostsCommand(application);
            case "series" -> new SeriesCommand(application);
            case "status" -> new StatusCommand(application);
            case "withdraw" -> new WithdrawCommand(application);
            case "backup" -> new BackupCommand(application);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
