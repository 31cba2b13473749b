package org.truecost.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.mapping.Glob;
import org.truecost.problem.Message;

/**
 * The operator's file of passwords that open workbooks. It is read again for each workbook, so that a new line counts at once. A line is a pattern
 * of file names, in which {@code *} stands for any letters, a colon, a space, and the password up to the line's end. Lines that begin with
 * {@code #} and empty ones say nothing. Where several fit a name, each is tried.
 */
public final class WorkbookPasswords {

    private static final String SEPARATOR = ": ";
    private static final String COMMENT = "#";

    /** A file of more bytes is none of passwords. */
    private static final long MOST_BYTES = 1 << 20;

    /** So many may be tried for a workbook: each costs a second at most. */
    private static final int MOST_FOR_ONE = 5;

    private final Path file;

    /** @param file it need not exist */
    public WorkbookPasswords(Path file) {
        this.file = file;
    }

    /**
     * The passwords for a workbook of a name.
     *
     * @throws PasswordFileException if the file is none of passwords
     * @throws UncheckedIOException if it cannot be read
     */
    Passwords of(String workbook) {
        List<String> fitting = new ArrayList<>();
        List<String> lines = lines();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isBlank() || line.startsWith(COMMENT)) {
                continue;
            }
            int end = line.indexOf(SEPARATOR);
            String password = end < 0 ? "" : line.substring(end + SEPARATOR.length());
            if (password.isEmpty()) {
                throw wrong(Message.of("mappings.passwords.line").with("line", String.valueOf(index + 1)));
            }
            if (Glob.matches(line.substring(0, end), workbook)) {
                fitting.add(password);
            }
        }
        if (fitting.size() > MOST_FOR_ONE) {
            throw wrong(Message.of("mappings.passwords.many")
                    .with("workbook", workbook)
                    .with("limit", new Message.Count(MOST_FOR_ONE)));
        }
        return new Passwords(fitting);
    }

    private List<String> lines() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw wrong(Message.of("mappings.passwords.tooLarge"));
            }
            return Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (CharacterCodingException otherCharacters) {
            throw wrong(Message.of("mappings.notUtf8"));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private PasswordFileException wrong(Message why) {
        return new PasswordFileException(
                Message.of("mappings.wrong").with("file", file.toString()).with("why", why));
    }
}
