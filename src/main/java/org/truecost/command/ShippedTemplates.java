package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.truecost.files.Fingerprint;
import org.truecost.files.WriteThrough;
import org.truecost.output.Templates;
import org.truecost.problem.Language;

/** The templates shipped inside the program, for installations without the folder. */
final class ShippedTemplates {

    /** What all languages share. */
    private static final List<String> SHARED = List.of("logo.png", "theme.properties");

    private ShippedTemplates() {}

    /**
     * Makes the folder of templates with the shipped ones in it, whole or not at all; one that is there stays as it is.
     *
     * @return whether it was made
     * @throws UncheckedIOException if it cannot be made
     */
    static boolean putInto(Path folder) {
        if (Files.exists(folder)) {
            return false;
        }
        try {
            Path parent = requireNonNull(folder.toAbsolutePath().getParent());
            Path draft = Files.createDirectory(parent.resolve(".output-templates." + UUID.randomUUID()));
            try {
                for (String name : names()) {
                    copy(name, draft.resolve(name));
                }
                note(draft, Set.of());
                WriteThrough.names(draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException another) {
                // Another process has just created it.
                if (!Files.exists(folder)) {
                    throw another;
                }
                return false;
            } finally {
                FileSystemUtils.deleteRecursively(draft);
            }
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The names of all of them. */
    static List<String> names() {
        return Stream.concat(
                        SHARED.stream(),
                        Language.all().stream().flatMap(language -> Templates.files(language).stream()))
                .toList();
    }

    /**
     * Notes which files of a folder are this release's, so that a later one knows which have not been edited. What was noted of the others
     * is kept: they were edited.
     */
    static void note(Path folder, Set<String> noted) throws IOException {
        Path scratch = folder.resolve(TemplateUpdate.NOTE + ".part");
        StringBuilder note = new StringBuilder();
        for (String name : names()) {
            copy(name, scratch);
            Path file = folder.resolve(name);
            if (Files.exists(file) && Files.mismatch(file, scratch) == -1) {
                note.append(Fingerprint.of(scratch)).append(' ').append(name).append('\n');
            } else {
                noted.stream()
                        .filter(line -> line.endsWith(" " + name))
                        .forEach(line -> note.append(line).append('\n'));
            }
        }
        Files.writeString(scratch, note);
        WriteThrough.move(scratch, folder.resolve(TemplateUpdate.NOTE));
    }

    /** Writes this release's template of a name; what is there is written over. */
    static void copy(String name, Path to) throws IOException {
        try (InputStream shipped =
                requireNonNull(ShippedTemplates.class.getResourceAsStream("/output-templates/" + name), name)) {
            Files.copy(shipped, to, StandardCopyOption.REPLACE_EXISTING);
        }
        WriteThrough.content(to);
    }
}
