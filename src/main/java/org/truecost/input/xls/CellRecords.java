package org.truecost.input.xls;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CodepageRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.record.UncalcedRecord;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.ProblemKind;

/**
 * The bytes of one substream, the workbook's own or a sheet's, without the records that state neither cells nor layout, and without the
 * substreams of charts within it, whose numbers are no cells. Shared texts are bounded before anything takes them apart.
 */
final class CellRecords extends InputStream {

    private static final Set<Short> KEPT = Set.of(
            BOFRecord.sid,
            EOFRecord.sid,
            BoundSheetRecord.sid,
            SSTRecord.sid,
            FormatRecord.sid,
            ExtendedFormatRecord.sid,
            DateWindow1904Record.sid,
            RowRecord.sid,
            NumberRecord.sid,
            RKRecord.sid,
            MulRKRecord.sid,
            LabelSSTRecord.sid,
            LabelRecord.sid,
            BoolErrRecord.sid,
            FormulaRecord.sid,
            StringRecord.sid,
            ColumnInfoRecord.sid,
            MergeCellsRecord.sid,
            UncalcedRecord.sid,
            SupBookRecord.sid,
            ExternSheetRecord.sid,
            NameRecord.sid);

    /** A text with formats of its own, which only old clipboards hold; it must not go missing. */
    private static final short RICH_TEXT = 0xD6;

    /** A record that states nothing of a sheet; POI takes a substream without any record in it for a damaged one. */
    private static final byte[] NOTHING = {CodepageRecord.sid, 0, 2, 0, (byte) 0xB0, 0x04};

    private static final int HEADER = 4;
    private static final int LONGEST = 8_228;
    private static final int BIFF8 = 0x0600;
    private static final int OWN_SHEETS = 0x0401;
    private static final int ADD_INS = 0x3A01;

    /** Where the address of a source of values begins, after the number of its sheets, its length and the width of its characters. */
    private static final int ADDRESS = 5;

    private static final byte ENCODED_ADDRESS = 1;

    /** Between a program and the topic that it is asked for. */
    private static final byte TOPIC = 3;

    private static final int BYTE = 0xff;

    private final InputStream in;
    private byte[] record = {};
    private int position;
    private int depth;
    private boolean isKept;
    private boolean hasBegun;
    private long sharedBytes;

    CellRecords(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return position < record.length || next() ? record[position++] & BYTE : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == record.length && !next()) {
            return -1;
        }
        int read = Math.min(length, record.length - position);
        System.arraycopy(record, position, buffer, offset, read);
        position += read;
        return read;
    }

    /** How much of the record is left, or has the next one: POI takes none for the end. */
    @Override
    public int available() throws IOException {
        return position < record.length || next() ? record.length - position : 0;
    }

    /** Goes to the next record that is kept; false at the end of the substream. */
    private boolean next() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("reading was given up");
        }
        if (depth == 1 && !hasBegun) {
            hasBegun = true;
            record = NOTHING;
            position = 0;
            return true;
        }
        boolean started = depth > 0 || record.length == 0;
        while (started) {
            readRecord();
            boolean outermost = depth == 1;
            short type = (short) number(0);
            if (type == EOFRecord.sid) {
                depth--;
            } else if (type == BOFRecord.sid) {
                outermost = ++depth == 1;
            }
            // What continues a record goes with it.
            isKept = type == ContinueRecord.sid ? isKept : outermost && KEPT.contains(type);
            check(type);
            if (isKept) {
                position = 0;
                return true;
            }
        }
        return false;
    }

    private void readRecord() throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw damaged();
        }
        int length = (header[2] & BYTE) | ((header[3] & BYTE) << Byte.SIZE);
        byte[] data = in.readNBytes(length);
        if (data.length < length || length > LONGEST) {
            throw damaged();
        }
        record = new byte[HEADER + length];
        System.arraycopy(header, 0, record, 0, HEADER);
        System.arraycopy(data, 0, record, HEADER, length);
    }

    private void check(short type) throws IOException {
        switch (type) {
            case BOFRecord.sid -> {
                if (number(HEADER) != BIFF8) {
                    throw XlsFailure.wrapped(XlsWorkbook.older());
                }
            }
            case FilePassRecord.sid -> throw XlsFailure.wrapped(new UnreadableWorkbookException(ProblemKind.ENCRYPTED));
            case SupBookRecord.sid -> checkBook();
            case SSTRecord.sid, ContinueRecord.sid -> checkShared(type);
            case RICH_TEXT ->
                throw XlsFailure.wrapped(UnreadableWorkbookException.content("problems.reason.cellValue"));
            default -> {}
        }
    }

    /** A source of values that is no file but another program: the address of a file starts with a sign of its own. */
    private void checkBook() throws IOException {
        int length = number(HEADER + 2);
        int first = HEADER + ADDRESS;
        if (length == OWN_SHEETS || length == ADD_INS || record.length <= first || record[first] == ENCODED_ADDRESS) {
            return;
        }
        for (int i = first; i < record.length; i++) {
            if (record[i] == TOPIC) {
                throw XlsFailure.wrapped(new UnreadableWorkbookException(ProblemKind.DATA_EXCHANGE));
            }
        }
    }

    private void checkShared(short type) throws IOException {
        sharedBytes += isKept ? record.length : 0;
        if (sharedBytes > Limits.XLS_SHARED_BYTES) {
            throw XlsFailure.wrapped(
                    UnreadableWorkbookException.beyond(Limits.XLS_SHARED_BYTES, "problems.limit.sharedBytes"));
        }
        if (type == SSTRecord.sid) {
            long texts = number(HEADER + 4) | ((long) number(HEADER + 6) << Short.SIZE);
            if (texts > Limits.XLS_SHARED_STRINGS) {
                throw XlsFailure.wrapped(
                        UnreadableWorkbookException.beyond(Limits.XLS_SHARED_STRINGS, "problems.limit.sharedTexts"));
            }
        }
    }

    /** The unsigned number of two bytes, the lower first. */
    private int number(int at) throws IOException {
        if (at + 1 >= record.length) {
            throw damaged();
        }
        return (record[at] & BYTE) | ((record[at + 1] & BYTE) << Byte.SIZE);
    }

    private static IOException damaged() {
        return XlsFailure.wrapped(UnreadableWorkbookException.content("problems.reason.records"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
