package org.truecost.output.stream;

import static java.util.stream.Collectors.toMap;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.output.grid.CellTarget;

/** A workbook some of whose sheets have rows that are not held: those pass through files, each compressed once. */
public final class StreamedWorkbook implements Closeable {

    private final XSSFWorkbook workbook;
    private final Path folder;
    private final Map<XSSFSheet, StreamedCells> sheets = new LinkedHashMap<>();

    /**
     * A workbook whose rows pass through files.
     *
     * @param workbook what is held of it
     * @param folder gets the files
     */
    public StreamedWorkbook(XSSFWorkbook workbook, Path folder) {
        this.workbook = workbook;
        this.folder = folder;
    }

    /**
     * The rows of a sheet below those that are held, each from its first cell to its last.
     *
     * @throws UncheckedIOException if their file cannot be written, now or later
     */
    public CellTarget below(XSSFSheet sheet) {
        try {
            StreamedCells cells = new StreamedCells(new RowFile(folder.resolve("rows" + sheets.size())));
            sheets.put(sheet, cells);
            return cells;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Writes the workbook, to the same bytes for the same content.
     *
     * @param file replaced if it exists
     */
    public void write(Path file) throws IOException {
        sheets.values().forEach(StreamedCells::end);
        Path held = folder.resolve("held.xlsx");
        try (ErrorRecordingStream target = new ErrorRecordingStream(Files.newOutputStream(held))) {
            target.write(workbook::write);
        }
        FixedArchive.copy(
                held,
                sheets.entrySet().stream().collect(toMap(rows -> part(rows.getKey()), Map.Entry::getValue)),
                file);
    }

    private static String part(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    @Override
    public void close() throws IOException {
        for (StreamedCells cells : sheets.values()) {
            cells.file().close();
        }
    }
}
