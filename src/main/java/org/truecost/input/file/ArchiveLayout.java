package org.truecost.input.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that an archive's entries follow each other directly, from its first byte to its table of contents, each with
 * a header of its own that says the same as the table: nothing overlaps, nothing is hidden in between.
 */
final class ArchiveLayout {

    private static final int HEADER = 0x04034b50;
    private static final int HEADER_LENGTH = 30;
    private static final int TRAILER = 0x08074b50;
    private static final int TRAILER_LONGEST = 24;
    private static final int NAME_IN_UTF_8 = 1 << 11;
    private static final int ASCII = 128;
    private static final int SHORT = 0xffff;
    private static final long INT = 0xffffffffL;

    private ArchiveLayout() {}

    /** Where each entry's content starts. */
    static Map<ArchiveEntry, Long> contents(ArchiveBytes bytes, List<ArchiveEntry> entries, long end)
            throws IOException, UnreadableWorkbookException {
        Map<ArchiveEntry, Long> starts = new LinkedHashMap<>();
        List<ArchiveEntry> ordered = entries.stream()
                .sorted(Comparator.comparingLong(ArchiveEntry::header))
                .toList();
        long position = 0;
        for (int i = 0; i < ordered.size(); i++) {
            ArchiveEntry entry = ordered.get(i);
            expect(entry.header() == position);
            long start = content(bytes, entry);
            starts.put(entry, start);
            position = i + 1 < ordered.size() ? ordered.get(i + 1).header() : end;
            checkTrailer(bytes, entry, start + entry.packed(), position);
        }
        expect(position == end);
        return starts;
    }

    private static long content(ArchiveBytes bytes, ArchiveEntry entry)
            throws IOException, UnreadableWorkbookException {
        ByteBuffer header = bytes.at(entry.header(), HEADER_LENGTH);
        int nameLength = header.getShort(26) & SHORT;
        int extraLength = header.getShort(28) & SHORT;
        ByteBuffer name = bytes.at(entry.header() + HEADER_LENGTH, nameLength);
        ByteBuffer extra = bytes.at(entry.header() + HEADER_LENGTH + nameLength, extraLength);
        boolean same = header.getInt(0) == HEADER
                && sameFlags(header.getShort(6) & SHORT, entry)
                && (header.getShort(8) & SHORT) == entry.method()
                && name.equals(ByteBuffer.wrap(entry.name().getBytes(UTF_8)));
        LargeSizes sizes = LargeSizes.resolve(
                extra, entry.name(), header.getInt(22) & INT, header.getInt(18) & INT, entry.header());
        if (!same
                || !agrees(entry, header.getInt(14) & INT, entry.crc())
                || !agrees(entry, sizes.packed(), entry.packed())
                || !agrees(entry, sizes.unpacked(), entry.unpacked())) {
            throw UnreadableWorkbookException.ambiguous("problems.reason.entryContradicts");
        }
        return entry.header() + HEADER_LENGTH + nameLength + extraLength;
    }

    /** The flag that says how a name is encoded makes no difference to a name of ASCII. */
    private static boolean sameFlags(int own, ArchiveEntry entry) {
        boolean ascii = entry.name().chars().allMatch(letter -> letter < ASCII);
        int counted = ascii ? ~NAME_IN_UTF_8 : ~0;
        return (own & counted) == (entry.flags() & counted);
    }

    private static boolean agrees(ArchiveEntry entry, long own, long listed) {
        return own == listed || (entry.sizesFollow() && own == 0);
    }

    /** What follows the content up to the next entry: nothing, or the checksum and the sizes again. */
    private static void checkTrailer(ArchiveBytes bytes, ArchiveEntry entry, long start, long next)
            throws IOException, UnreadableWorkbookException {
        long length = next - start;
        if (length < 0 || length > TRAILER_LONGEST || (length == 0) == entry.sizesFollow()) {
            throw gap();
        }
        if (length > 0) {
            ByteBuffer trailer = bytes.at(start, (int) length);
            if (trailer.remaining() % Long.BYTES == 0) {
                expect(trailer.getInt() == TRAILER);
            }
            expect(trailer.remaining() >= Integer.BYTES && (trailer.getInt() & INT) == entry.crc());
            expect(size(trailer, length) == entry.packed() && size(trailer, length) == entry.unpacked());
        }
    }

    private static long size(ByteBuffer trailer, long length) throws UnreadableWorkbookException {
        int width = length > 16 ? Long.BYTES : Integer.BYTES;
        expect(trailer.remaining() >= width);
        return width == Long.BYTES ? trailer.getLong() : trailer.getInt() & INT;
    }

    private static void expect(boolean sound) throws UnreadableWorkbookException {
        if (!sound) {
            throw gap();
        }
    }

    private static UnreadableWorkbookException gap() {
        return UnreadableWorkbookException.ambiguous("problems.reason.entriesOverlap");
    }
}
