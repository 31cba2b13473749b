package org.truecost.input.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The end record of a ZIP archive, which locates its table of contents. It must be the last bytes of the file except for a
 * comment whose length it states and which contains no second record: it would be undefined which of the two counts.
 *
 * @param entries how many there are
 * @param start where the table starts
 * @param size its length in bytes
 */
record ArchiveEnd(long entries, long start, long size) {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_LENGTH = 56;
    private static final int LARGE_END_REST = 44;
    private static final int SHORT = 0xffff;
    private static final long INT = 0xffffffffL;

    static ArchiveEnd read(ArchiveBytes bytes) throws IOException, UnreadableWorkbookException {
        long at = position(bytes);
        ByteBuffer end = bytes.at(at, END_LENGTH);
        ArchiveEnd stated = new ArchiveEnd(end.getShort(10) & SHORT, end.getInt(16) & INT, end.getInt(12) & INT);
        require(end.getInt(4) == 0 && end.getShort(8) == end.getShort(10));
        if (at < LOCATOR_LENGTH || bytes.at(at - LOCATOR_LENGTH, LOCATOR_LENGTH).getInt(0) != LOCATOR) {
            require(stated.start + stated.size == at);
            return stated;
        }
        return large(bytes, at - LOCATOR_LENGTH, stated);
    }

    /** The position of the record: at the end, except for a comment of the stated length in which no other record can begin. */
    private static long position(ArchiveBytes bytes) throws IOException, UnreadableWorkbookException {
        int length = (int) Math.min(bytes.size(), END_LENGTH + SHORT);
        ByteBuffer tail = bytes.at(bytes.size() - length, length);
        boolean second = false;
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                int comment = tail.getShort(at + COMMENT_LENGTH_AT) & SHORT;
                if (comment > 0 || at == length - END_LENGTH) {
                    require(comment == length - at - END_LENGTH && !second);
                    return bytes.size() - length + at;
                }
                second = true;
            }
        }
        throw UnreadableWorkbookException.damaged("problems.reason.directoryNotAtEnd");
    }

    /** The end of an archive with 64-bit sizes, which some writers always use. */
    private static ArchiveEnd large(ArchiveBytes bytes, long locatorAt, ArchiveEnd stated)
            throws IOException, UnreadableWorkbookException {
        ByteBuffer locator = bytes.at(locatorAt, LOCATOR_LENGTH);
        long at = locator.getLong(8);
        require(locator.getInt(4) == 0 && locator.getInt(16) == 1 && at == locatorAt - LARGE_END_LENGTH);
        ByteBuffer end = bytes.at(at, LARGE_END_LENGTH);
        require(end.getInt(0) == LARGE_END && end.getLong(4) == LARGE_END_REST);
        require(end.getInt(16) == 0 && end.getInt(20) == 0 && end.getLong(24) == end.getLong(32));
        ArchiveEnd large = new ArchiveEnd(end.getLong(32), end.getLong(48), end.getLong(40));
        require(large.size >= 0 && large.start >= 0 && large.start + large.size == at);
        require(agrees(stated.entries, large.entries, SHORT)
                && agrees(stated.start, large.start, INT)
                && agrees(stated.size, large.size, INT));
        return large;
    }

    private static boolean agrees(long stated, long large, long unstated) {
        return stated == unstated || stated == large;
    }

    private static void require(boolean sound) throws UnreadableWorkbookException {
        if (!sound) {
            throw UnreadableWorkbookException.ambiguous("problems.reason.endContradicts");
        }
    }
}
