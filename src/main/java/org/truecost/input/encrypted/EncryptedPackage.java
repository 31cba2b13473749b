package org.truecost.input.encrypted;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.truecost.files.WorkbookFile;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;

/** An Open XML workbook with a password: its package, encrypted as a whole, in the container of old office programs ([MS-OFFCRYPTO], 2.3). */
public final class EncryptedPackage {

    private static final String CONTENT = "EncryptedPackage";

    /** Of the description of the encryption, in bytes; spreadsheet programs write some thousand. */
    private static final int DESCRIPTION_BYTES = 1 << 16;

    private EncryptedPackage() {}

    /**
     * The package, decrypted; empty where a container holds none.
     *
     * @throws UnreadableWorkbookException where no password opens it, or where it is larger than is held in memory
     */
    public static Optional<byte[]> decrypted(WorkbookFile file, Passwords passwords)
            throws UnreadableWorkbookException {
        try (POIFSFileSystem container = container(file)) {
            DirectoryNode root = container.getRoot();
            return root.hasEntryCaseInsensitive(CONTENT) ? Optional.of(decrypted(root, passwords)) : Optional.empty();
        } catch (IOException | GeneralSecurityException | RuntimeException contradictory) {
            throw EncryptionBounds.unknown();
        }
    }

    /** The container of a file; one that is damaged says nothing of an encryption. */
    private static POIFSFileSystem container(WorkbookFile file) throws UnreadableWorkbookException {
        try {
            return new POIFSFileSystem(file.path().toFile(), true);
        } catch (IOException | RuntimeException damaged) {
            throw UnreadableWorkbookException.content("problems.reason.records");
        }
    }

    private static byte[] decrypted(DirectoryNode root, Passwords passwords)
            throws IOException, GeneralSecurityException, UnreadableWorkbookException {
        checked(root, EncryptionInfo.ENCRYPTION_INFO_ENTRY, DESCRIPTION_BYTES);
        int most = checked(root, CONTENT, Limits.ENCRYPTED_BYTES);
        Decryptor decryptor = passwords.open(new EncryptionInfo(root));
        try (InputStream content = decryptor.getDataStream(root)) {
            return content.readNBytes((int) Math.clamp(decryptor.getLength(), 0L, most));
        }
    }

    /** How many bytes an entry has, which must be there and within a limit. */
    private static int checked(DirectoryNode root, String name, int limit)
            throws IOException, UnreadableWorkbookException {
        if (!root.hasEntryCaseInsensitive(name)
                || !(root.getEntryCaseInsensitive(name) instanceof DocumentEntry entry)) {
            throw EncryptionBounds.unknown();
        }
        if (entry.getSize() > limit) {
            throw UnreadableWorkbookException.beyond(limit, "problems.limit.encryptedBytes");
        }
        return entry.getSize();
    }
}
