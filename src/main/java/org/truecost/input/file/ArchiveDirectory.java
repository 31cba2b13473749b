package org.truecost.input.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/** The table of contents of a ZIP archive: within the limits, and with nothing in it that programs take differently. */
final class ArchiveDirectory {

    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int PATCHED = 1 << 5;
    private static final int DEFLATED = 8;
    private static final int SHORT = 0xffff;
    private static final long INT = 0xffffffffL;

    private ArchiveDirectory() {}

    static List<ArchiveEntry> read(ArchiveBytes bytes, ArchiveEnd end) throws IOException, UnreadableWorkbookException {
        if (end.entries() > Limits.ENTRIES || end.size() > Limits.DIRECTORY_BYTES) {
            throw UnreadableWorkbookException.beyond(
                    Limits.ENTRIES,
                    Message.of("problems.limit.entries").with("entries", String.valueOf(end.entries())));
        }
        ByteBuffer table = bytes.at(end.start(), (int) end.size());
        List<ArchiveEntry> entries = new ArrayList<>();
        while (table.hasRemaining()) {
            entries.add(entry(table));
        }
        if (entries.size() != end.entries()) {
            throw UnreadableWorkbookException.ambiguous("problems.reason.entriesMiscounted");
        }
        checkNames(entries);
        checkSizes(entries);
        return entries;
    }

    private static ArchiveEntry entry(ByteBuffer table) throws UnreadableWorkbookException {
        int at = table.position();
        if (table.remaining() < HEADER_LENGTH || table.getInt(at) != HEADER) {
            throw UnreadableWorkbookException.damaged("problems.reason.directoryBroken");
        }
        int flags = table.getShort(at + 8) & SHORT;
        int method = table.getShort(at + 10) & SHORT;
        checkMethod(flags, method, table.getShort(at + 34));
        int nameLength = table.getShort(at + 28) & SHORT;
        int extraLength = table.getShort(at + 30) & SHORT;
        int commentLength = table.getShort(at + 32) & SHORT;
        if (commentLength != 0 || table.remaining() < HEADER_LENGTH + nameLength + extraLength) {
            throw UnreadableWorkbookException.damaged("problems.reason.directoryBroken");
        }
        String name = name(table.slice(at + HEADER_LENGTH, nameLength));
        ByteBuffer extra = table.slice(at + HEADER_LENGTH + nameLength, extraLength);
        table.position(at + HEADER_LENGTH + nameLength + extraLength);
        LargeSizes sizes = LargeSizes.resolve(
                extra, name, table.getInt(at + 24) & INT, table.getInt(at + 20) & INT, table.getInt(at + 42) & INT);
        return new ArchiveEntry(
                name, flags, method, table.getInt(at + 16) & INT, sizes.packed(), sizes.unpacked(), sizes.header());
    }

    private static void checkMethod(int flags, int method, int disk) throws UnreadableWorkbookException {
        if ((flags & ENCRYPTED) != 0) {
            throw new UnreadableWorkbookException(ProblemKind.ENCRYPTED);
        }
        if ((method != 0 && method != DEFLATED) || (flags & PATCHED) != 0 || disk != 0) {
            throw UnreadableWorkbookException.ambiguous("problems.reason.packedOtherwise");
        }
    }

    private static String name(ByteBuffer bytes) throws UnreadableWorkbookException {
        try {
            return UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException garbled) {
            throw UnreadableWorkbookException.damaged("problems.reason.nameGarbled");
        }
    }

    private static void checkNames(List<ArchiveEntry> entries) throws UnreadableWorkbookException {
        Set<String> keys = new HashSet<>();
        for (ArchiveEntry entry : entries) {
            if (!keys.add(entry.key())) {
                throw UnreadableWorkbookException.ambiguous("problems.reason.sameName");
            }
            if (!isPlain(entry.plainName())) {
                throw UnreadableWorkbookException.ambiguous("problems.reason.strangeName");
            }
        }
    }

    /** Folders joined by single slashes, whichever way they lean; no way up, no root, no drive and nothing unseen. */
    private static boolean isPlain(String name) {
        boolean odd = name.isEmpty()
                || name.startsWith("/")
                || name.contains("//")
                || name.chars().anyMatch(c -> c == ':' || Character.isISOControl(c));
        return !odd && List.of(name.split("/")).stream().noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static void checkSizes(List<ArchiveEntry> entries) throws UnreadableWorkbookException {
        long sum = 0;
        for (ArchiveEntry entry : entries) {
            sum += entry.unpacked();
            if (entry.unpacked() > Limits.UNPACKED_BYTES || sum > Limits.UNPACKED_BYTES) {
                throw UnreadableWorkbookException.beyond(Limits.UNPACKED_BYTES, "problems.limit.unpackedBytes");
            }
            if (entry.unpacked() > Limits.RATIO_COUNTS_FROM && entry.unpacked() / Limits.RATIO > entry.packed()) {
                throw UnreadableWorkbookException.beyond(Limits.RATIO, "problems.limit.growth");
            }
            if (entry.isFolder() && entry.unpacked() != 0) {
                throw UnreadableWorkbookException.ambiguous("problems.reason.folderWithContent");
            }
        }
    }
}
