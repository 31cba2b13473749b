package org.truecost.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.truecost.files.Password;

/** A workbook encrypted as spreadsheet programs do it themselves (ECMA-376 agile encryption, AES-256). */
public final class ProtectedWorkbook {

    private ProtectedWorkbook() {}

    /** Writes an encrypted workbook, replacing the file. Random numbers are used, so its bytes differ each time. */
    public static void write(Path workbook, Password password, Path file) throws IOException {
        EncryptionInfo how =
                new EncryptionInfo(EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, -1, -1, null);
        Encryptor encryptor = how.getEncryptor();
        encryptor.confirmPassword(password.words());
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream content = encryptor.getDataStream(container)) {
                Files.copy(workbook, content);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        } catch (GeneralSecurityException unsupported) {
            throw new IOException(unsupported);
        }
    }
}
