package org.truecost.input.encrypted;

import org.apache.poi.poifs.crypt.EncryptionHeader;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionVerifier;
import org.apache.poi.poifs.crypt.agile.AgileEncryptionVerifier;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;

/** How much work an encrypted file may ask for before it shows that a password is right: its own statements are not trusted. */
final class EncryptionBounds {

    /** Of a cipher's block, in bytes; AES has 16. */
    private static final int BLOCK_BYTES = 128;

    /** Of a key, in bits; AES has 256 at most. */
    private static final int KEY_BITS = 1_024;

    private EncryptionBounds() {}

    static void check(EncryptionInfo how) throws UnreadableWorkbookException {
        EncryptionVerifier verifier = how.getVerifier();
        if (verifier.getSpinCount() > Limits.PASSWORD_ROUNDS) {
            throw UnreadableWorkbookException.beyond(Limits.PASSWORD_ROUNDS, "problems.limit.passwordRounds");
        }
        // Of older encryptions the format says the sizes, not the file.
        if (verifier instanceof AgileEncryptionVerifier agile) {
            EncryptionHeader header = how.getHeader();
            checkSizes(header.getBlockSize(), header.getKeySize());
            checkSizes(agile.getBlockSize(), agile.getKeySize());
        }
    }

    private static void checkSizes(int blockBytes, int keyBits) throws UnreadableWorkbookException {
        if (blockBytes < 1 || blockBytes > BLOCK_BYTES || keyBits < 1 || keyBits > KEY_BITS) {
            throw unknown();
        }
    }

    /** An encryption that contradicts its own statements, or that is not of the kinds that are read. */
    static UnreadableWorkbookException unknown() {
        return UnreadableWorkbookException.content("problems.reason.encryption");
    }
}
