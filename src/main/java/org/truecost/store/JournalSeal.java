package org.truecost.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.truecost.store.DamagedDatabaseException.How;

/**
 * What the journal of the embedded database holds, in a file next to it that grows with each commit. After a kill the database reads its
 * journal up to the first line that it does not understand, says nothing of the rest, and takes a changed digit for what was written: so
 * the journal is compared with its seal before.
 *
 * <p>The first line says which script the journal continues. The database writes its script again whenever it begins its journal again;
 * then the seal begins again, too. The second says how long the rows' file is, which the database changes as it likes and never shortens.
 * Each further line says what the journal's next bytes are. A line is written once the commit is on the
 * disk, and is not forced there itself: after a power failure the last lines may be missing, and what they would have said is not
 * compared.
 */
public final class JournalSeal {

    private static final Logger LOG = LoggerFactory.getLogger(JournalSeal.class);
    private static final String SEAL = "truecost.journal-seal";
    private static final String JOURNAL = "truecost.log";
    private static final String SCRIPT = "truecost.script";
    private static final String DATA = "truecost.data";

    /** The lines before those of the journal. */
    private static final List<String> HEAD = List.of(SCRIPT, DATA);

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{1,8})\n");

    private final Path folder;
    private @Nullable Stamp script;
    private long sealed;

    /** @param folder the data folder */
    public JournalSeal(Path folder) {
        this.folder = folder;
    }

    /** A version of a file, by what changes when it is replaced. */
    private record Stamp(
            long length, FileTime modified, @Nullable Object key) {
        private static Stamp of(Path file) throws IOException {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(is.size(), is.lastModifiedTime(), is.fileKey());
        }
    }

    /**
     * Seals what the journal has got since the last time. To be called after each commit.
     *
     * <p>Where it cannot be written, less of what may be damaged later is found; the commit itself is not touched by that.
     */
    public synchronized void committed() {
        try {
            extend();
        } catch (NoSuchFileException beingReplaced) {
            LOG.debug("The journal is being replaced", beingReplaced);
        } catch (IOException unwritten) {
            LOG.warn("What the journal holds could not be noted", unwritten);
        }
    }

    private void extend() throws IOException {
        Stamp now = Stamp.of(folder.resolve(SCRIPT));
        if (!now.equals(script)) {
            begin(now);
        }
        long length = Files.size(folder.resolve(JOURNAL));
        if (length > sealed) {
            FileContent more = content(sealed, length - sealed);
            // The database replaces the script before it begins another journal: what was read is of the one that the
            // seal is about.
            if (Stamp.of(folder.resolve(SCRIPT)).equals(script)) {
                Files.writeString(seal(), more.line(JOURNAL), US_ASCII, StandardOpenOption.APPEND);
                sealed += more.length();
            }
        }
    }

    private void begin(Stamp now) throws IOException {
        FileContent content = FileContent.of(folder.resolve(SCRIPT));
        FileContent rows = new FileContent(length(folder.resolve(DATA)), 0);
        Files.writeString(seal(), content.line(SCRIPT) + rows.line(DATA), US_ASCII);
        script = now;
        sealed = 0;
    }

    private FileContent content(long from, long length) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(JOURNAL))) {
            in.skipNBytes(from);
            return FileContent.of(in, length);
        }
    }

    /** Forgets what it held: the database was closed in order, and has no journal. */
    void delete() throws IOException {
        Files.deleteIfExists(seal());
    }

    /**
     * Compares the journal with its seal. To be done before a database is opened that was not closed in order.
     *
     * @throws DamagedDatabaseException if the journal, or the script it continues, is not what it was
     */
    void check() throws IOException {
        List<FileContent> lines = lines();
        if (lines.size() <= HEAD.size()) {
            return;
        }
        Optional<How> damage = damage(lines.subList(HEAD.size(), lines.size()));
        FileContent sealedScript = lines.getFirst();
        FileContent found = FileContent.of(folder.resolve(SCRIPT));
        if (found.equals(sealedScript)) {
            damage.ifPresent(how -> fail(JOURNAL, how));
            checkRows(lines.get(1).length());
        } else if (damage.isEmpty()) {
            // Else both were replaced, and the process was killed before it began the seal again.
            fail(SCRIPT, found.length() == sealedScript.length() ? How.BYTES : How.LENGTH);
        }
    }

    private void checkRows(long length) throws IOException {
        if (length(folder.resolve(DATA)) < length) {
            fail(DATA, Files.exists(folder.resolve(DATA)) ? How.LENGTH : How.GONE);
        }
    }

    private void fail(String name, How how) {
        throw new DamagedDatabaseException(folder.resolve(name), how, null);
    }

    private static long length(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private Optional<How> damage(List<FileContent> parts) throws IOException {
        Path journal = folder.resolve(JOURNAL);
        if (!Files.exists(journal)) {
            return Optional.of(How.GONE);
        }
        if (Files.size(journal) < parts.stream().mapToLong(FileContent::length).sum()) {
            return Optional.of(How.LENGTH);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(journal))) {
            for (FileContent part : parts) {
                if (!FileContent.of(in, part.length()).equals(part)) {
                    return Optional.of(How.BYTES);
                }
            }
        }
        return Optional.empty();
    }

    /** The lines up to the first that is not whole; none where the first does not say which script. */
    private List<FileContent> lines() throws IOException {
        List<FileContent> lines = new ArrayList<>();
        if (Files.exists(seal())) {
            Matcher line = LINE.matcher(new String(Files.readAllBytes(seal()), US_ASCII));
            while (line.lookingAt()
                    && line.group(1).equals(lines.size() < HEAD.size() ? HEAD.get(lines.size()) : JOURNAL)) {
                lines.add(new FileContent(Long.parseLong(line.group(2)), Long.parseLong(line.group(3), 16)));
                line.region(line.end(), line.regionEnd());
            }
        }
        return lines;
    }

    private Path seal() {
        return folder.resolve(SEAL);
    }
}
