package org.truecost.input.encrypted;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/**
 * The passwords that may open a workbook. Each is tried, after the one that spreadsheet programs use themselves where a workbook is only
 * protected from changes, and open without a question.
 *
 * @param words the passwords given for the workbook, in the order in which they are tried
 */
public record Passwords(List<String> words) {

    /** No password is known. */
    public static final Passwords NONE = new Passwords(List.of());

    public Passwords {
        words = List.copyOf(words);
    }

    /** Does not show any. */
    @Override
    public String toString() {
        return "Passwords";
    }

    /**
     * A decryptor that one of them opens.
     *
     * @throws UnreadableWorkbookException where none does, or where trying one would take more than the limits allow
     */
    Decryptor open(EncryptionInfo how) throws UnreadableWorkbookException, GeneralSecurityException {
        EncryptionBounds.check(how);
        for (String one : Stream.concat(Stream.of(Decryptor.DEFAULT_PASSWORD), words.stream())
                .toList()) {
            Decryptor decryptor = how.getDecryptor();
            if (decryptor.verifyPassword(one)) {
                return decryptor;
            }
        }
        throw words.isEmpty()
                ? new UnreadableWorkbookException(ProblemKind.ENCRYPTED)
                : new UnreadableWorkbookException(ProblemKind.WRONG_PASSWORD)
                        .with("count", new Message.Count(words.size()));
    }
}
