package org.truecost.command;

import java.util.Iterator;
import java.util.Optional;
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

    private static final String LANGUAGE = "TRUECOST_LANGUAGE";

    @Option(names = "--language", scope = ScopeType.INHERIT, paramLabel = "CODE", completionCandidates = Codes.class)
    private @Nullable Language language;

    private final SettingPlaces places = new SettingPlaces();
    private final StopSignal stop = StopSignal.listen(this::terminal);

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

    /** Why the environment, where it decides, names no language that there is; empty where it does. */
    Optional<String> mistakenLanguage() {
        return language != null || Language.of(wanted()).isPresent()
                ? Optional.empty()
                : Optional.of(terminal()
                        .say("failure.setting", LANGUAGE, terminal().say("setting.oneOf", wanted(), Language.codes())));
    }

    private static String wanted() {
        String wanted = System.getenv(LANGUAGE);
        return wanted == null || wanted.isBlank() ? Language.standard().code() : wanted.strip();
    }

    Language language() {
        return language == null ? Language.of(wanted()).orElseGet(Language::standard) : language;
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
