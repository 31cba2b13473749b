package org.truecost.input.encrypted;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;
import org.truecost.input.file.UnreadableWorkbookException;

/**
 * The records of an old {@code .xls} with a password. Their numbers and lengths are open, their contents encrypted from the record on that says how
 * ([MS-XLS], 2.2.10); decrypted, each is where it was.
 */
public final class EncryptedRecords {

    private static final int HEADER = 4;
    private static final int START_OF_SUBSTREAM = 0x0809;

    /** A record that may come before the one that says how the others are encrypted: the file is protected from changes. */
    private static final int WRITE_PROTECTED = 0x0086;

    /** Of a sheet's record, in bytes: where the sheet begins, which is never encrypted. */
    private static final int SHEET_START = 4;

    private final byte[] records;
    private final Biff8DecryptingStream in;
    private int position;

    private EncryptedRecords(byte[] records, int position, EncryptionInfo how) {
        this.records = records;
        this.position = position;
        InputStream rest = new ByteArrayInputStream(records, position, records.length - position);
        this.in = new Biff8DecryptingStream(rest, position, how);
    }

    /** Whether a stream that begins with some bytes is encrypted. */
    public static boolean startIn(byte[] start) {
        return description(start) >= 0;
    }

    /**
     * All records of a stream, decrypted in place.
     *
     * @throws UnreadableWorkbookException where no password opens them
     */
    public static byte[] decrypted(byte[] records, Passwords passwords) throws UnreadableWorkbookException {
        int description = description(records);
        int end = description + HEADER + LittleEndian.getUShort(records, description + 2);
        try {
            EncryptionInfo how = how(records, description, end);
            if (how == null) {
                throw EncryptionBounds.unknown();
            }
            passwords.open(how);
            new EncryptedRecords(records, end, how).decrypt();
        } catch (GeneralSecurityException | RuntimeException contradictory) {
            throw EncryptionBounds.unknown();
        }
        LittleEndian.putUShort(records, description, 0);
        return records;
    }

    /** Where the record is that says how the others are encrypted; -1 where there is none. */
    private static int description(byte[] records) {
        int at = 0;
        while (at + HEADER <= records.length) {
            int type = LittleEndian.getUShort(records, at);
            if (type == FilePassRecord.sid) {
                return at;
            }
            if (type != START_OF_SUBSTREAM && type != WRITE_PROTECTED) {
                return -1;
            }
            at += HEADER + LittleEndian.getUShort(records, at + 2);
        }
        return -1;
    }

    private static @Nullable EncryptionInfo how(byte[] records, int from, int to) {
        RecordInputStream one = new RecordInputStream(new ByteArrayInputStream(records, from, to - from));
        one.nextRecord();
        return new FilePassRecord(one).getEncryptionInfo();
    }

    private void decrypt() throws UnreadableWorkbookException {
        while (position + HEADER <= records.length) {
            int type = in.readRecordSID();
            int length = in.readDataSize();
            int from = position + HEADER;
            if (from + length > records.length) {
                throw EncryptionBounds.unknown();
            }
            decrypt(type, from, length);
            position = from + length;
        }
    }

    private void decrypt(int type, int from, int length) {
        int open = type == BoundSheetRecord.sid ? Math.min(SHEET_START, length) : 0;
        byte[] data = new byte[length];
        in.readPlain(data, 0, open);
        byte[] secret = new byte[length - open];
        in.readFully(secret);
        System.arraycopy(secret, 0, data, open, secret.length);
        System.arraycopy(data, 0, records, from, length);
    }
}
