package org.truecost.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder that workbooks are dropped into. */
public final class InputFolder {

    private InputFolder() {}

    /**
     * The workbooks directly in a folder, by name. Lock files of spreadsheet programs and hidden files are none.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<WorkbookFile> workbooks(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(InputFolder::isWorkbook)
                    .map(WorkbookFile::of)
                    .sorted(Comparator.comparing(WorkbookFile::name))
                    .toList();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    private static boolean isWorkbook(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                && !name.startsWith("~$")
                && !name.startsWith(".")
                && !Files.isDirectory(file);
    }
}
