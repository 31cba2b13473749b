package org.truecost.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The file of the embedded database that has its rows, as it was when the database last wrote its script. Until it does so again the
 * database adds rows behind the part in use, and keeps each page of that part in a file next to it, {@code truecost.backup}, before it
 * changes the page; after a kill it puts these pages back and repeats its journal. So the part in use is known at any moment, whatever
 * the database was doing.
 *
 * @param folder the data folder
 */
record RowsFile(Path folder) {

    private static final String DATA = "truecost.data";
    private static final String PAGES = "truecost.backup";

    /** Where the file says, in eight bytes, how far it is in use (HSQLDB 2.7, {@code DataFileCache}). */
    private static final int USED_AT = 12;

    /** The length and the place of a page, before its bytes. */
    private static final int PAGE_HEAD = Integer.BYTES + Long.BYTES;

    private static final int BUFFER = 1 << 14;

    /** How many of its bytes are in use; 0 where there is none. */
    long used() throws IOException {
        Path data = folder.resolve(DATA);
        if (!Files.exists(data) || Files.size(data) < USED_AT + Long.BYTES) {
            return 0;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(data))) {
            in.skipNBytes(USED_AT);
            return Math.min(in.readLong(), Files.size(data));
        }
    }

    /** What its first bytes were when the script was last written. */
    FileContent content(long bytes) throws IOException {
        NavigableMap<Long, Page> kept = kept();
        CRC32C checksum = new CRC32C();
        try (RandomAccessFile data = new RandomAccessFile(folder.resolve(DATA).toFile(), "r")) {
            long at = 0;
            while (at < bytes) {
                Page page = kept.get(at);
                Long next = kept.higherKey(at);
                long end = Math.min(bytes, page != null ? at + page.length() : next != null ? next : bytes);
                if (page == null) {
                    add(data, at, end - at, checksum);
                } else {
                    try (RandomAccessFile pages =
                            new RandomAccessFile(folder.resolve(PAGES).toFile(), "r")) {
                        add(pages, page.from(), end - at, checksum);
                    }
                }
                at = end;
            }
        }
        return new FileContent(bytes, checksum.getValue());
    }

    private static void add(RandomAccessFile file, long from, long length, CRC32C checksum) throws IOException {
        byte[] buffer = new byte[BUFFER];
        file.seek(from);
        long left = length;
        while (left > 0) {
            int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            checksum.update(buffer, 0, read);
            left -= read;
        }
    }

    /** A page as it was, in the file of such pages. */
    private record Page(long from, int length) {}

    /** The pages that were changed since, by their place; one that was not written to its end was not changed. */
    private NavigableMap<Long, Page> kept() throws IOException {
        NavigableMap<Long, Page> kept = new TreeMap<>();
        Path pages = folder.resolve(PAGES);
        if (!Files.exists(pages)) {
            return kept;
        }
        try (RandomAccessFile file = new RandomAccessFile(pages.toFile(), "r")) {
            long at = 0;
            while (at + PAGE_HEAD <= file.length()) {
                file.seek(at);
                int length = file.readInt();
                long place = file.readLong();
                if (length <= 0 || at + PAGE_HEAD + length > file.length()) {
                    break;
                }
                kept.put(place, new Page(at + PAGE_HEAD, length));
                at += PAGE_HEAD + length;
            }
        }
        return kept;
    }
}
