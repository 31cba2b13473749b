package org.truecost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What every bare reader does around its library: each workbook of a folder, and a count of what it saw. */
final class Folder {

    private Folder() {}

    /** Reads one workbook and says how many cells with a content it has. */
    interface Reading {
        long cells(Path workbook) throws Exception;
    }

    static void read(String folder, Reading reading) throws Exception {
        long cells = 0;
        for (Path workbook : workbooks(Path.of(folder))) {
            cells += reading.cells(workbook);
        }
        System.out.println(cells + " cells");
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
