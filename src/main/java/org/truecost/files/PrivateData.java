package org.truecost.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data folder: facts, pay among them, which no other account may read. The database and the log make their files by the mask
 * of the process, so permissions are looked after again and again.
 */
public final class PrivateData {

    /** What the program keeps there. Other files there belong to others, such as a drop folder inside it. */
    private static final Pattern OWN = Pattern.compile("truecost\\..*|run\\.log.*|instance\\.id|spool|scratch-.*");

    private PrivateData() {}

    /** Makes such a folder where there is none. */
    public static void makeFolder(Path folder) throws IOException {
        OwnerOnly.makeFolder(folder);
    }

    /** Whether other accounts may look into the folder, and so at what is in it. */
    public static boolean isOpen(Path folder) throws IOException {
        return OwnerOnly.isOpen(folder);
    }

    /**
     * Removes the permissions of other accounts on the folder and on what the program keeps in it.
     *
     * @throws IOException if a permission cannot be removed, such as on another account's file
     */
    public static void restrict(Path folder) throws IOException {
        OwnerOnly.restrictOne(folder);
        for (Path file : own(folder)) {
            OwnerOnly.restrict(file);
        }
    }

    private static List<Path> own(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            OWN.matcher(String.valueOf(file.getFileName())).matches())
                    .toList();
        }
    }
}
