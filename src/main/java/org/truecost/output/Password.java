package org.truecost.output;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What a document opens with. Whoever opens it may read, print and copy it; nobody may change it.
 *
 * @param words from 8 to 127 printable characters of ASCII: others every program makes other bytes of, and then opens nothing
 */
public record Password(String words) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 127;
    private static final int OWNER = 32;
    private static final int ALLOWED = PdfWriter.ALLOW_PRINTING | PdfWriter.ALLOW_COPY | PdfWriter.ALLOW_SCREENREADERS;

    /** Refuses a password that protects nothing or that would not open the document. */
    public Password {
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw new IllegalArgumentException("a password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (!words.matches("[ -~]+")) {
            throw new IllegalArgumentException("a password is of letters, digits and signs of ASCII only");
        }
    }

    /** The owner's password is drawn at random and kept nowhere. */
    void protect(PdfWriter writer) {
        byte[] owner = new byte[OWNER];
        new SecureRandom().nextBytes(owner);
        writer.setEncryption(words.getBytes(StandardCharsets.UTF_8), owner, ALLOWED, PdfWriter.ENCRYPTION_AES_256_V3);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Password";
    }
}
