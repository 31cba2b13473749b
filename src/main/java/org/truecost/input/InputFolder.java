package org.truecost.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.truecost.files.WorkbookFile;
import org.truecost.input.file.FileSoundness;

/** The folder that workbooks are dropped into. */
public final class InputFolder {

    /**
     * File extensions that may be meant to be read, also those of formats that are not, so that a problem says what they are.
     */
    private static final Set<String> MEANT =
            Set.of(".xlsx", ".xls", ".xlsm", ".xlsb", ".xltx", ".xltm", ".xlam", ".ods", ".numbers", ".csv", ".tsv");

    /** The ending of documents that a program may keep as a folder. */
    private static final String PACKAGE = ".numbers";

    private InputFolder() {}

    /**
     * The workbooks directly in a folder, and what may have been meant as one, by name. Lock files of spreadsheet programs and
     * hidden files are none, nor are {@linkplain #folders folders}.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<WorkbookFile> workbooks(Path folder) {
        return files(folder).stream().map(WorkbookFile::of).toList();
    }

    /** The same files, unread. */
    public static List<Path> files(Path folder) {
        return entries(folder, file -> !isFolder(file));
    }

    /** The folders in it that are called workbooks, and hold nothing that a month could lack; a Numbers package is a document. */
    public static List<Path> folders(Path folder) {
        return entries(folder, InputFolder::isFolder);
    }

    private static boolean isFolder(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                && !FileSoundness.extension(String.valueOf(entry.getFileName())).equals(PACKAGE);
    }

    private static List<Path> entries(Path folder, Predicate<? super Path> which) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> isMeant(String.valueOf(entry.getFileName())))
                    .filter(which)
                    .sorted(Comparator.comparing(entry -> String.valueOf(entry.getFileName())))
                    .toList();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    /** Whether a file of this name is a workbook, or may have been meant as one. */
    public static boolean isMeant(String name) {
        return MEANT.contains(FileSoundness.extension(name)) && !name.startsWith("~$") && !name.startsWith(".");
    }
}
