package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.truecost.files.Fingerprint;
import org.truecost.files.WriteThrough;

/**
 * Updates a folder of templates that an earlier release wrote. Files that were not edited are replaced; for an edited one, this release's
 * version is put into the folder {@code new}, to copy from.
 */
final class TemplateUpdate {

    /** What the program put into a folder of templates: a line for each file, its SHA-256 and its name. */
    static final String NOTE = ".shipped";

    private static final String KNOWN = "shipped-templates.sha256";
    private static final String NEW = "new";

    private final Path folder;
    private final Set<String> known = new HashSet<>();

    /** What the program wrote here last: a file that was edited since lacks nothing but what its editor took out. */
    private final Set<String> noted = new HashSet<>();

    private final List<String> replaced = new ArrayList<>();
    private final List<Behind> behind = new ArrayList<>();

    private TemplateUpdate(Path folder) {
        this.folder = folder;
    }

    /**
     * An edited file that lacks what this release's version has.
     *
     * @param keys the keys it lacks; empty for a file without keys
     * @param current this release's version
     */
    record Behind(Path file, Set<String> keys, Path current) {}

    /** What was done: the names of the files replaced, and the edited ones that lack something or have not been reported yet. */
    record Outcome(List<String> replaced, List<Behind> behind) {}

    /** Brings a folder up to date; what is not there stays away. */
    static Outcome of(Path folder) throws IOException {
        TemplateUpdate update = new TemplateUpdate(folder);
        update.readKnown();
        for (String name : ShippedTemplates.names()) {
            if (Files.isRegularFile(folder.resolve(name))) {
                update.bringUp(name);
            }
        }
        if (!update.replaced.isEmpty()) {
            ShippedTemplates.note(folder, update.noted);
        }
        return new Outcome(update.replaced, update.behind);
    }

    private void readKnown() throws IOException {
        try (InputStream list = requireNonNull(TemplateUpdate.class.getResourceAsStream(KNOWN));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            lines.lines().forEach(known::add);
        }
        Path note = folder.resolve(NOTE);
        if (Files.exists(note)) {
            noted.addAll(Files.readAllLines(note, StandardCharsets.UTF_8));
            known.addAll(noted);
        }
    }

    private void bringUp(String name) throws IOException {
        Path file = folder.resolve(name);
        Path draft = Files.createDirectories(folder.resolve(NEW)).resolve("." + name + ".part");
        ShippedTemplates.copy(name, draft);
        String found = Fingerprint.of(file);
        String shipped = Fingerprint.of(draft);
        Path current = folder.resolve(NEW).resolve(name);
        if (found.equals(shipped)) {
            Files.deleteIfExists(current);
        } else if (known.contains(found + " " + name)) {
            WriteThrough.move(draft, file);
            Files.deleteIfExists(current);
            replaced.add(name);
        } else if (!noted.contains(shipped + " " + name)) {
            compare(file, draft, current);
        }
        Files.deleteIfExists(draft);
        deleteEmpty(folder.resolve(NEW));
    }

    private void compare(Path file, Path draft, Path current) throws IOException {
        Set<String> missing = missing(file, draft);
        boolean reported = Files.exists(current) && Files.mismatch(current, draft) == -1;
        if (!reported) {
            WriteThrough.move(draft, current);
        }
        if (!reported || !missing.isEmpty()) {
            behind.add(new Behind(file, missing, current));
        }
    }

    private static Set<String> missing(Path file, Path shipped) throws IOException {
        if (!String.valueOf(file.getFileName()).endsWith(".properties")) {
            return Set.of();
        }
        Set<String> missing = new TreeSet<>(keys(shipped));
        try {
            missing.removeAll(keys(file));
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            // What is wrong with it is said when the templates are read.
            return Set.of();
        }
        return missing;
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        return properties.stringPropertyNames();
    }

    private static void deleteEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }
}
