package org.truecost.output;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.openpdf.text.pdf.PdfWriter;

/** What a document opens with. Whoever opens it may read, print and copy it; nobody may change it. */
record Password(String words) {

    private static final int SHORTEST = 8;
    private static final int OWNER = 32;
    private static final int ALLOWED = PdfWriter.ALLOW_PRINTING | PdfWriter.ALLOW_COPY | PdfWriter.ALLOW_SCREENREADERS;

    Password {
        if (words.length() < SHORTEST) {
            throw new IllegalArgumentException("a password has at least " + SHORTEST + " characters");
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
