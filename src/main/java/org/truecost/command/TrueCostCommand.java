package org.truecost.command;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.Terminal;
import org.truecost.problem.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The program as a whole: what all its commands share. What each says of itself is in the bundles, see {@link HelpTexts}. */
@Command(name = "truecost", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Version.class)
final class TrueCostCommand implements Runnable, AutoCloseable {

    private static final String VARIABLE = "TRUECOST_LANGUAGE";
    private static final String OPTION = "--language";

    @Option(names = OPTION, scope = ScopeType.INHERIT, paramLabel = "CODE", completionCandidates = Codes.class)
    private @Nullable Language language;

    private final List<String> args;
    private final SettingPlaces places = new SettingPlaces();
    private final StopSignal stop = StopSignal.listen(this::terminal);

    /** What says which language is wanted where the command line's own option does not. */
    private record Wanted(String property, @Nullable Path file, String code) {

        private String place(Terminal terminal) {
            return file == null ? property : terminal.say("setting.place", property, file);
        }
    }

    /** @param args the command line, whose language also holds for what is said of a mistake in it */
    TrueCostCommand(List<String> args) {
        this.args = List.copyOf(args);
    }

    /** The languages as the command line spells them. */
    static final class Codes implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Language.all().stream().map(Language::code).iterator();
        }
    }

    /** A language of the command line. */
    static Language language(String code) {
        return Language.of(code).orElseThrow(() -> new TypeConversionException("unknown"));
    }

    /** Why the environment or a file of settings, where it decides, names no language that there is; empty where it does. */
    Optional<String> mistakenLanguage() {
        Wanted wanted = wanted();
        return language != null || Language.of(wanted.code()).isPresent()
                ? Optional.empty()
                : Optional.of(terminal()
                        .say(
                                "failure.setting",
                                wanted.place(terminal()),
                                terminal().say("setting.oneOf", wanted.code(), Language.codes())));
    }

    private static Wanted wanted() {
        String environment = System.getenv(VARIABLE);
        if (environment != null && !environment.isBlank()) {
            return new Wanted(VARIABLE, null, environment.strip());
        }
        return SettingsFile.language()
                .map(named -> new Wanted(SettingsFile.LANGUAGE, named.file(), named.code()))
                .orElseGet(() -> new Wanted(VARIABLE, null, Language.standard().code()));
    }

    Language language() {
        return Optional.ofNullable(language)
                .or(this::named)
                .or(() -> Language.of(wanted().code()))
                .orElseGet(Language::standard);
    }

    /** The language a command line names, also one with a mistake before the place where it does. */
    private Optional<Language> named() {
        String option = OPTION + "=";
        Stream<String> joined =
                args.stream().filter(arg -> arg.startsWith(option)).map(arg -> arg.substring(option.length()));
        Stream<String> next = IntStream.range(1, args.size())
                .filter(at -> args.get(at - 1).equals(OPTION))
                .mapToObj(args::get);
        return Stream.concat(joined, next)
                .flatMap(code -> Language.of(code).stream())
                .findFirst();
    }

    Terminal terminal() {
        return Terminal.standard(language());
    }

    /** Where the settings of this run are written. */
    SettingPlaces places() {
        return places;
    }

    /** Whether the process is to end. */
    StopSignal stop() {
        return stop;
    }

    /** The command has ended. */
    @Override
    public void close() {
        stop.close();
    }

    /** Never run: {@link CommandLineTool} puts the default command in. */
    @Override
    public void run() {}
}
