package org.truecost.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents that are written next to their target folder: no one sees one before all are complete. */
public final class StagedFiles {

    private StagedFiles() {}

    /** The files in a folder by their names in it. */
    public static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The files in a folder by their names in it, each with the SHA-256 of its content. */
    public static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (String name : names(folder)) {
            contents.put(name, Fingerprint.of(folder.resolve(name)));
        }
        return contents;
    }

    /** Moves files from one folder to another, each whole, and none where a folder has the name of one. */
    public static void move(Collection<String> names, Path from, Path to) throws IOException {
        for (String name : names) {
            if (Files.isDirectory(to.resolve(name))) {
                throw new FileSystemException(to.resolve(name).toString(), null, "a folder is in the way");
            }
        }
        for (String name : names) {
            Path document = to.resolve(name);
            Files.createDirectories(document.resolveSibling(""));
            WriteThrough.content(from.resolve(name));
            Files.move(
                    from.resolve(name), document, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        settle(names, to);
    }

    /** Forces the folders of these names to the disk. */
    public static void settle(Collection<String> names, Path folder) {
        names.stream()
                .map(name -> folder.resolve(name).resolveSibling(""))
                .distinct()
                .forEach(WriteThrough::names);
    }
}
