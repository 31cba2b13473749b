package org.truecost.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.Terminal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The operator's own files of settings, one of which may not be YAML. */
final class SettingsFile {

    /** The setting that says in which language the program speaks: asked for before the framework has read any file. */
    static final String LANGUAGE = "truecost.language";

    /** What a file says of the language. */
    record Named(Path file, String code) {}

    private SettingsFile() {}

    /** The language a file of settings names; empty where none does, or where the file cannot be read, which the start then says. */
    static Optional<Named> language() {
        return files().filter(Files::isRegularFile)
                .flatMap(file -> documents(file)
                        .flatMap(document ->
                                Stream.of(value(document, LANGUAGE), value(value(document, "truecost"), "language")))
                        .filter(found -> found != null)
                        .map(found -> new Named(file, String.valueOf(found))))
                .findFirst();
    }

    private static @Nullable Object value(@Nullable Object settings, String key) {
        return settings instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static Stream<Object> documents(Path file) {
        List<Object> documents = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file)) {
            yaml().loadAll(text).forEach(documents::add);
            return documents.stream();
        } catch (YAMLException | IOException broken) {
            return Stream.empty();
        }
    }

    /** As the framework reads it: a key that is given twice is a mistake. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    /** Says which file cannot be read as settings, where in it, and why. */
    static String sentence(MarkedYAMLException mistake, Terminal terminal) {
        return terminal.say(
                "failure.yaml",
                files().filter(SettingsFile::isBroken)
                        .findFirst()
                        .map(Path::toString)
                        .orElse("?"),
                Optional.ofNullable(mistake.getProblemMark())
                        .map(mark -> mark.getLine() + 1)
                        .orElse(0),
                String.valueOf(mistake.getProblem()));
    }

    /** Where the program looks for settings; what goes wrong while it reads one does not name the file. */
    private static Stream<Path> files() {
        String recipients = System.getenv("TRUECOST_RECIPIENTS");
        return Stream.of(
                        recipients == null ? "recipients.yml" : recipients,
                        "application.yml",
                        "application.yaml",
                        "config/application.yml",
                        "config/application.yaml")
                .map(Path::of);
    }

    /** The settings file that is not UTF-8. */
    static Optional<Path> inOtherCharacters() {
        return files().filter(Files::isRegularFile)
                .filter(SettingsFile::isInOtherCharacters)
                .findFirst();
    }

    private static boolean isInOtherCharacters(Path file) {
        try {
            Files.readString(file);
            return false;
        } catch (CharacterCodingException other) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean isBroken(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Reader text = Files.newBufferedReader(file)) {
            // Every document of it: a file may have several.
            yaml().loadAll(text).forEach(document -> {});
            return false;
        } catch (YAMLException | IOException broken) {
            return true;
        }
    }
}
