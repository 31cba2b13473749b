package org.truecost.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A bare read by fastexcel-reader: every cell's value is asked for, nothing is done with it. */
public final class FastexcelReads {

    private FastexcelReads() {}

    public static void main(String[] args) throws Exception {
        Folder.read(args[0], FastexcelReads::cells);
    }

    /** How many cells with a content a workbook's first sheet has. */
    public static long cells(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(Row::stream)
                    .filter(Objects::nonNull)
                    .filter(FastexcelReads::hasValue)
                    .count();
        }
    }

    private static boolean hasValue(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number != null;
        }
        return cell.getType() != CellType.EMPTY && !cell.getText().isEmpty();
    }
}
