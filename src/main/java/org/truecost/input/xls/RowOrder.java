package org.truecost.input.xls;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;

/** Whether the cells of a sheet come row by row from top to bottom; found out by their headers alone. */
final class RowOrder {

    private static final Set<Short> CELLS = Set.of(
            NumberRecord.sid,
            RKRecord.sid,
            MulRKRecord.sid,
            LabelSSTRecord.sid,
            LabelRecord.sid,
            BoolErrRecord.sid,
            FormulaRecord.sid);

    /** The type and the length of a record, and the row of a cell. */
    private static final int HEADER = 4;

    private static final int ROW = 2;
    private static final int BYTE = 0xff;

    private RowOrder() {}

    static boolean isKept(InputStream records) throws IOException {
        int last = 0;
        for (byte[] header = records.readNBytes(HEADER); header.length == HEADER; header = records.readNBytes(HEADER)) {
            byte[] content = records.readNBytes(number(header, 2));
            if (content.length >= ROW && CELLS.contains((short) number(header, 0))) {
                int row = number(content, 0);
                if (row < last) {
                    return false;
                }
                last = row;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & BYTE) | (bytes[at + 1] & BYTE) << Byte.SIZE;
    }
}
