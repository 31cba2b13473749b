package org.truecost.month;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.truecost.files.SourceFolders;
import org.truecost.files.WorkbookFile;

/** Where the workbooks of a run are: their original bytes are needed again when they are returned to their senders. */
public record SourceFiles(List<WorkbookFile> files) {

    /** For workbooks whose location is not known. */
    static final SourceFiles NONE = new SourceFiles(List.of());

    public SourceFiles {
        files = List.copyOf(files);
    }

    /** Where files are. */
    static SourceFiles of(List<Path> files) {
        return new SourceFiles(files.stream().map(WorkbookFile::of).toList());
    }

    /**
     * Their folders as seen from a document; relative, so that all can be moved together. Those of a drop folder are in the
     * folders of several months.
     *
     * @param otherwise the folder to use where none is known
     */
    SourceFolders relativeTo(Path document, Path otherwise) {
        Map<String, Path> folders = new LinkedHashMap<>();
        files.forEach(file -> folders.putIfAbsent(file.name(), folder(file)));
        Path root = folders.values().stream().reduce(SourceFiles::nearest).orElse(whole(otherwise));
        Path from = whole(document);
        if (!Objects.equals(from.getRoot(), root.getRoot())) {
            return SourceFolders.all("");
        }
        folders.replaceAll((name, folder) -> root.relativize(folder));
        return new SourceFolders(
                link(from.relativize(root)),
                folders.entrySet().stream().collect(toMap(Map.Entry::getKey, within -> link(within.getValue()))));
    }

    private static Path folder(WorkbookFile file) {
        Path whole = whole(file.path());
        return Objects.requireNonNullElse(whole.getParent(), whole);
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The nearest folder that holds both. */
    private static Path nearest(Path one, Path other) {
        Path folder = one;
        for (Path parent = folder.getParent();
                parent != null && !other.startsWith(folder);
                parent = folder.getParent()) {
            folder = parent;
        }
        return folder;
    }

    /** A folder as a link names it, with its slash; the folder itself is named by nothing. */
    private static String link(Path folder) {
        String path = folder.toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }

    /** The files of a name that are there; a link is none. */
    Stream<WorkbookFile> named(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .filter(file -> Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS));
    }
}
