package org.truecost.input.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import org.truecost.files.WorkbookFile;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/** What a file is by its kind and its first bytes, whatever its name says: an archive that may hold a workbook, or something
 * else. */
public final class FileSoundness {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int BUFFER = 1 << 16;

    private static final String WORKBOOK = ".xlsx";

    private FileSoundness() {}

    /** Refuses what is not an archive. */
    public static void check(WorkbookFile file) throws UnreadableWorkbookException {
        byte[] start = start(file.path());
        if (start.length == 0) {
            throw new UnreadableWorkbookException(ProblemKind.EMPTY_FILE);
        }
        if (Arrays.equals(start, OLE)) {
            throw compound(file.path());
        }
        if (!Arrays.equals(start, ZIP)) {
            throw isTextTable(file.name())
                    ? new UnreadableWorkbookException(ProblemKind.TEXT_TABLE).found(extension(file.name()))
                    : new UnreadableWorkbookException(ProblemKind.NOT_A_WORKBOOK);
        }
    }

    /** Refuses what is not a regular file; a link is not followed, and a pipe, which might never end, is not opened. */
    public static void checkKind(Path file) throws IOException, UnreadableWorkbookException {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!is.isRegularFile()) {
            throw new UnreadableWorkbookException(ProblemKind.NOT_A_FILE).with("what", kind(is));
        }
        if (is.size() > Limits.FILE_BYTES) {
            throw UnreadableWorkbookException.beyond(Limits.FILE_BYTES, "problems.limit.fileBytes");
        }
    }

    private static Message kind(BasicFileAttributes is) {
        if (is.isSymbolicLink()) {
            return Message.of("problems.file.link");
        }
        return is.isDirectory() ? Message.of("problems.file.folder") : Message.of("problems.file.device");
    }

    /** Refuses a workbook whose name says that it is something else. */
    public static void checkName(WorkbookFile file) throws UnreadableWorkbookException {
        if (!doubt(file).isEmpty()) {
            throw new UnreadableWorkbookException(ProblemKind.WRONG_EXTENSION).found(extension(file.name()));
        }
    }

    /** The file extension if it is not a workbook's, which affects how the file is judged; empty if it is. */
    public static String doubt(WorkbookFile file) {
        String extension = extension(file.name());
        return extension.equals(WORKBOOK) ? "" : "/" + extension;
    }

    /** The end of a file's name from its last dot on, in small letters; empty where it has none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static boolean isTextTable(String name) {
        return extension(name).equals(".csv") || extension(name).equals(".tsv");
    }

    private static byte[] start(Path file) throws UnreadableWorkbookException {
        try {
            checkKind(file);
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(ZIP.length);
            }
        } catch (IOException closed) {
            throw UnreadableWorkbookException.closed();
        }
    }

    /** The container of old office programs and of encrypted workbooks, distinguished by the names of its streams. */
    private static UnreadableWorkbookException compound(Path file) {
        if (contains(file, "EncryptedPackage")) {
            return new UnreadableWorkbookException(ProblemKind.ENCRYPTED);
        }
        if (contains(file, "WordDocument")) {
            return otherOffice("problems.format.doc");
        }
        return new UnreadableWorkbookException(ProblemKind.OLD_FORMAT);
    }

    static UnreadableWorkbookException otherOffice(String format) {
        return new UnreadableWorkbookException(ProblemKind.OTHER_OFFICE_FORMAT).with("what", Message.of(format));
    }

    /** Whether a file's bytes hold a stream's name, looked for without following the container's own chains. */
    private static boolean contains(Path file, String name) {
        byte[] wanted = name.getBytes(UTF_16LE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            int matched = 0;
            for (int next = in.read(); next >= 0 && matched < wanted.length; next = in.read()) {
                matched = next == wanted[matched] ? matched + 1 : next == wanted[0] ? 1 : 0;
            }
            return matched == wanted.length;
        } catch (IOException closed) {
            return false;
        }
    }
}
