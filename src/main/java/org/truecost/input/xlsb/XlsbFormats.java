package org.truecost.input.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.format.NumberFormat;
import org.truecost.input.format.StandardFormats;

/** A workbook's number formats by the index that its cells refer to. */
final class XlsbFormats {

    private static final int FORMAT = 44;
    private static final int CELL_FORMAT = 47;
    private static final int CELL_FORMATS_BEGIN = 617;
    private static final int CELL_FORMATS_END = 618;

    private final Map<Integer, NumberFormat> byId = new HashMap<>();
    private final List<Integer> ids = new ArrayList<>();

    /** The formats of the part of styles. */
    void read(InputStream in) throws IOException, UnreadableWorkbookException {
        boolean ofCells = false;
        try (BinaryRecords records =
                new BinaryRecords(in, Set.of(FORMAT, CELL_FORMAT, CELL_FORMATS_BEGIN, CELL_FORMATS_END))) {
            while (records.next()) {
                switch (records.type()) {
                    case FORMAT -> define(records);
                    case CELL_FORMAT -> {
                        if (ofCells) {
                            add(records.shortAt(2));
                        }
                    }
                    default -> ofCells = records.type() == CELL_FORMATS_BEGIN;
                }
            }
        }
    }

    private void define(BinaryRecords format) throws UnreadableWorkbookException {
        String code = format.textAt(2);
        if (code.length() > Limits.FORMAT_CODE) {
            throw UnreadableWorkbookException.beyond(Limits.FORMAT_CODE, "problems.limit.formatCode");
        }
        if (byId.put(format.shortAt(0), NumberFormat.of(code)) == null && byId.size() > Limits.NUMBER_FORMATS) {
            throw UnreadableWorkbookException.beyond(Limits.NUMBER_FORMATS, "problems.limit.numberFormats");
        }
    }

    private void add(int id) throws UnreadableWorkbookException {
        ids.add(id);
        if (ids.size() > Limits.CELL_FORMATS) {
            throw UnreadableWorkbookException.beyond(Limits.CELL_FORMATS, "problems.limit.cellFormats");
        }
    }

    /** The format a cell refers to; a cell that refers to one that is not there shows its number as it is. */
    NumberFormat at(int index) {
        if (index < 0 || index >= ids.size()) {
            return NumberFormat.GENERAL;
        }
        NumberFormat own = byId.get(ids.get(index));
        return own == null ? StandardFormats.of(ids.get(index)) : own;
    }
}
