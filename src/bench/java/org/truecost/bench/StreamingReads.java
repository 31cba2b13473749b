package org.truecost.bench;

import com.github.pjfanning.xlsx.StreamingReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** A bare read by pjfanning's streaming reader: POI's interfaces over a window of rows. */
final class StreamingReads {

    private static final int WINDOW = 100;
    private static final int BUFFER = 64 << 10;

    private StreamingReads() {}

    public static void main(String[] args) throws Exception {
        Folder.read(args[0], file -> {
            long cells = 0;
            try (Workbook workbook = StreamingReader.builder()
                    .rowCacheSize(WINDOW)
                    .bufferSize(BUFFER)
                    .open(file.toFile())) {
                for (Row row : workbook.getSheetAt(0)) {
                    for (Cell cell : row) {
                        cells += Cells.hasValue(cell) ? 1 : 0;
                    }
                }
            }
            return cells;
        });
    }
}
