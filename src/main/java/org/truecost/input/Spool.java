package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.truecost.files.PrivateFolder;
import org.truecost.files.WorkbookFile;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.file.FileSoundness;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.mapping.MappingSet;

/**
 * Takes files before anything reads them. Each is copied into a private folder and hashed in the same pass, so what was hashed is
 * what is read, even if the file in the input folder changes meanwhile. A file extension that contradicts the content is part of
 * a file's identity: with another extension the same bytes are judged again. So are the mappings for a file of its name. A copy is deleted as soon as it is released, all
 * copies when the spool is closed, and those of a killed process when the next one takes its first file.
 */
public final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path parent;
    private final Mappings mappings;
    private final WorkbookPasswords passwords;
    private final Map<String, Held> taken = new HashMap<>();
    private @Nullable PrivateFolder folder;

    /** A copy, and how many hold it: the same bytes under two names are copied once. */
    private record Held(WorkbookFile copy, int holders, MappingSet mappings, Passwords passwords) {
        Held by(int count) {
            return new Held(copy, count, mappings, passwords);
        }
    }

    private Spool(Path parent, Mappings mappings, WorkbookPasswords passwords) {
        this.parent = parent;
        this.mappings = mappings;
        this.passwords = passwords;
    }

    /** A spool in a folder of its own within another; neither is made before it is needed. */
    public static Spool in(Path parent, Mappings mappings, WorkbookPasswords passwords) {
        return new Spool(parent, mappings, passwords);
    }

    /**
     * Takes a file: its private copy, or why none was made. Something that is not a regular file has no content and is identified
     * by its name.
     *
     * @throws MappingException if a mapping is none
     * @throws PasswordFileException if the file of passwords is none
     * @throws UncheckedIOException if a regular file cannot be read, or the copy cannot be written
     */
    public WorkbookFile take(WorkbookFile file) {
        try {
            FileSoundness.checkKind(file.path());
            return copied(file, mappings.now(), passwords.of(file.name()));
        } catch (UnreadableWorkbookException refusal) {
            return held(refused(file, refusal), MappingSet.NONE, Passwords.NONE);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** The identity of a file as it would be taken; nothing is copied. A link is not followed. */
    public String identity(WorkbookFile file) throws IOException {
        try {
            FileSoundness.checkKind(file.path());
            return read(file, mappings.now(), Channels.newChannel(OutputStream.nullOutputStream()));
        } catch (UnreadableWorkbookException refusal) {
            return refused(file, refusal).sha256();
        }
    }

    private synchronized WorkbookFile held(WorkbookFile copy, MappingSet with, Passwords opening) {
        taken.merge(copy.sha256(), new Held(copy, 1, with, opening), (held, again) -> held.by(held.holders() + 1));
        return copy;
    }

    /**
     * Starts reading a file that was taken, with the mappings there were when it was: they are part of its identity. The passwords are those
     * of that moment, too, and no part of it.
     */
    public synchronized TimeLimitedReader read(WorkbookFile copy) {
        Held held = taken.get(copy.sha256());
        return held == null
                ? TimeLimitedReader.open(copy)
                : TimeLimitedReader.open(copy, held.mappings(), held.passwords());
    }

    /**
     * Writes what is read of a file, taken or not, as a plain {@code .xlsx}.
     *
     * @return the names of its sheets, in order, as problems name them, while the copy may call one differently; none where the file has a
     *     password, which the copy would not have, or a sheet without room in the format
     * @throws IOException if it cannot be written
     */
    public Optional<List<String>> writePlain(WorkbookFile file, Path target) throws IOException {
        MappingSet with;
        synchronized (this) {
            Held held = taken.get(file.sha256());
            with = held == null ? mappings.now() : held.mappings();
        }
        return PlainWorkbook.write(file, with.encoding(file.name()), target);
    }

    /** Deletes the copy of a file that is no longer needed, unless the same bytes were taken again. */
    public synchronized void release(WorkbookFile file) {
        try {
            Held held = taken.remove(file.sha256());
            if (held != null && held.holders() > 1) {
                taken.put(file.sha256(), held.by(held.holders() - 1));
            } else if (held != null && file.refusal() == null) {
                Files.deleteIfExists(file.path());
            }
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    private static WorkbookFile refused(WorkbookFile file, UnreadableWorkbookException why) {
        MessageDigest digest = newDigest();
        digest.update((why.getMessage() + '/' + file.name()).getBytes(UTF_8));
        return new WorkbookFile(file.path(), file.name(), hex(digest), why.of(file.name()));
    }

    /** Under a name of its own first: two runs may take files of one name, or of the same bytes, at once. */
    private WorkbookFile copied(WorkbookFile file, MappingSet with, Passwords opening) throws IOException {
        Path draft = folder().resolve("draft-" + UUID.randomUUID());
        try (FileChannel out = PrivateFolder.newFile(draft)) {
            return kept(draft, file.name(), read(file, with, out), with, opening);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** In one with being held: otherwise the last holder of the same bytes could delete it in between. */
    private synchronized WorkbookFile kept(Path draft, String name, String sha256, MappingSet with, Passwords opening)
            throws IOException {
        Path copy = folder().resolve(sha256);
        Files.move(draft, copy, StandardCopyOption.REPLACE_EXISTING);
        return held(new WorkbookFile(copy, name, sha256, null), with, opening);
    }

    /** Writes the content into a channel and returns the file's identity. */
    private static String read(WorkbookFile file, MappingSet mappings, WritableByteChannel out) throws IOException {
        MessageDigest digest = newDigest();
        try (SeekableByteChannel in =
                Files.newByteChannel(file.path(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            byte[] start = copy(in, out, digest);
            digest.update(FileSoundness.doubt(file.name(), start).getBytes(UTF_8));
        }
        digest.update(mappings.textsFor(file.name()).getBytes(UTF_8));
        return hex(digest);
    }

    /**
     * Copies up to one byte more than the limit: a file that grows while it is copied is then too large to the reader. Returns the
     * first bytes.
     */
    private static byte[] copy(SeekableByteChannel in, WritableByteChannel out, MessageDigest digest)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        byte[] start = {};
        for (long copied = 0; copied <= Limits.FILE_BYTES && in.read(buffer) >= 0; buffer.clear()) {
            buffer.flip();
            start = copied == 0 ? FileSoundness.start(buffer) : start;
            copied += buffer.remaining();
            digest.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
        return start;
    }

    private synchronized PrivateFolder folder() throws IOException {
        if (folder == null) {
            folder = PrivateFolder.in(parent);
        }
        return folder;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        taken.clear();
        if (folder != null) {
            folder.close();
            folder = null;
        }
    }
}
