package org.truecost.input.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.truecost.files.PartName;

/**
 * A ZIP archive that can be read in only one way. Before anything in it is read, its table of contents is verified to be complete
 * and within the limits, its entries to have no gap or overlap, and each to unpack to the stated length and checksum: usual
 * readers check none of this, and one flipped bit in twelve would change a figure unnoticed.
 */
public final class Archive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ArchiveBytes bytes;
    private final Map<ArchiveEntry, Long> starts;
    private final Map<String, ArchiveEntry> entries;

    private Archive(ArchiveBytes bytes, Map<ArchiveEntry, Long> starts) {
        this.bytes = bytes;
        this.starts = starts;
        this.entries = starts.keySet().stream().collect(Collectors.toMap(ArchiveEntry::key, Function.identity()));
    }

    /**
     * Opens an archive whose table of contents has been checked as a whole.
     *
     * @throws UnreadableWorkbookException where it could be read in two ways, or is beyond a limit
     */
    public static Archive open(Path file) throws IOException, UnreadableWorkbookException {
        return open(ByteSource.of(FileChannel.open(file, StandardOpenOption.READ)));
    }

    /** Opens an archive that is held in memory, in the same way. */
    public static Archive of(byte[] content) throws IOException, UnreadableWorkbookException {
        return open(ByteSource.of(content));
    }

    private static Archive open(ByteSource source) throws IOException, UnreadableWorkbookException {
        try {
            ArchiveBytes bytes = ArchiveBytes.of(source);
            ArchiveEnd end = ArchiveEnd.read(bytes);
            List<ArchiveEntry> entries = ArchiveDirectory.read(bytes, end);
            Archive archive = new Archive(bytes, ArchiveLayout.contents(bytes, entries, end.start()));
            archive.checkContents();
            return archive;
        } catch (IOException | UnreadableWorkbookException | RuntimeException unsound) {
            source.close();
            throw unsound;
        }
    }

    /** The names of the entries. */
    Collection<String> names() {
        return starts.keySet().stream().map(ArchiveEntry::plainName).toList();
    }

    /** An entry by its name, whatever its case; null where there is none. */
    @Nullable
    ArchiveEntry entry(String name) {
        return entries.get(PartName.key(name));
    }

    /** The content of an entry, unpacked as it is read. */
    public InputStream open(ArchiveEntry entry) {
        if (entry.packed() == 0 && entry.unpacked() == 0) {
            return InputStream.nullInputStream();
        }
        InputStream packed = bytes.stream(requireNonNull(starts.get(entry)), entry.packed());
        return entry.method() == 0 ? packed : new Unpacking(packed);
    }

    private void checkContents() throws IOException, UnreadableWorkbookException {
        byte[] buffer = new byte[BUFFER];
        for (ArchiveEntry entry : starts.keySet()) {
            checkContent(entry, buffer);
        }
    }

    private void checkContent(ArchiveEntry entry, byte[] buffer) throws IOException, UnreadableWorkbookException {
        CRC32 sum = new CRC32();
        long length = 0;
        try (InputStream in = open(entry)) {
            for (int read = in.read(buffer); read >= 0 && length <= entry.unpacked(); read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                length += read;
            }
            boolean all = !(in instanceof Unpacking unpacking) || unpacking.needed() == entry.packed();
            if (length != entry.unpacked() || sum.getValue() != entry.crc() || !all) {
                throw UnreadableWorkbookException.damaged("problems.reason.checksum");
            }
        } catch (IOException broken) {
            throw UnreadableWorkbookException.damaged("problems.reason.contentBroken");
        }
    }

    @Override
    public void close() throws IOException {
        bytes.source().close();
    }
}
