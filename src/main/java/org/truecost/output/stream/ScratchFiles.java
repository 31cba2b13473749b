package org.truecost.output.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * Intermediate files of a document are next to it, not in the shared temporary folder: if the process is killed, they are removed
 * together with the draft.
 */
public final class ScratchFiles {

    /** Writes a document with the help of a folder that is deleted afterwards. */
    public interface Work {

        /** Does the work; the folder is empty at first and is deleted afterwards. */
        void in(Path folder) throws IOException;
    }

    private ScratchFiles() {}

    /** Does the work; POI's own temporary files are in the folder too. */
    public static void nextTo(Path document, Work work) throws IOException {
        Path folder = Files.createTempDirectory(document.toAbsolutePath().getParent(), "scratch");
        try {
            TempFile.withStrategy(new DefaultTempFileCreationStrategy(folder.toFile()), () -> done(work, folder));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } finally {
            delete(folder);
        }
    }

    private static boolean done(Work work, Path folder) {
        try {
            work.in(folder);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : deepestFirst(folder)) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
