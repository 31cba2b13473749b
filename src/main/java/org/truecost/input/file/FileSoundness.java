package org.truecost.input.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.truecost.files.WorkbookFile;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/** Whether a file is one that may be read: a regular file, of a kind that is known, under a name that does not contradict it. */
public final class FileSoundness {

    private FileSoundness() {}

    /** What a file is, a text only where its name is one of a text table; one without content is refused. */
    public static FileKind kind(WorkbookFile file) throws UnreadableWorkbookException {
        byte[] start = start(file.path());
        if (start.length == 0) {
            throw new UnreadableWorkbookException(ProblemKind.EMPTY_FILE);
        }
        FileKind kind = FileKind.of(start);
        return kind == FileKind.TEXT && !kind.goesBy(extension(file.name())) ? FileKind.OTHER : kind;
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

    /** Refuses a file that can be read, and whose name says that it is something else. */
    public static void checkName(WorkbookFile file) throws UnreadableWorkbookException {
        if (!doubt(file.name(), start(file.path())).isEmpty()) {
            throw new UnreadableWorkbookException(ProblemKind.WRONG_EXTENSION).found(extension(file.name()));
        }
    }

    /** The file extension where it contradicts the first bytes, which affects how the file is judged; empty where it does not. */
    public static String doubt(String name, byte[] start) {
        String extension = extension(name);
        return FileKind.of(start).goesBy(extension) ? "" : "/" + extension;
    }

    /** The end of a file's name from its last dot on, in small letters; empty where it has none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** The first bytes of a file's content, as many as its kind is known by. */
    public static byte[] start(ByteBuffer content) {
        byte[] start = new byte[Math.min(FileKind.START, content.remaining())];
        content.duplicate().get(start);
        return start;
    }

    private static byte[] start(Path file) throws UnreadableWorkbookException {
        try {
            checkKind(file);
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(FileKind.START);
            }
        } catch (IOException closed) {
            throw UnreadableWorkbookException.closed();
        }
    }

    /** A format that is not read. */
    public static UnreadableWorkbookException otherOffice(String format) {
        return new UnreadableWorkbookException(ProblemKind.OTHER_OFFICE_FORMAT).with("what", Message.of(format));
    }
}
