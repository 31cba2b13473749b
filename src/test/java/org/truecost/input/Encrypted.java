package org.truecost.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.truecost.files.WorkbookFile;

/** Open XML workbooks encrypted as spreadsheet programs do it. */
public final class Encrypted {

    private Encrypted() {}

    /** As Excel encrypts from 2010 on. */
    public static byte[] agile(byte[] workbook, String password) {
        return encrypted(workbook, password, new EncryptionInfo(EncryptionMode.agile));
    }

    /** As Excel 2007 encrypted. */
    static byte[] standard(byte[] workbook, String password) {
        return encrypted(workbook, password, new EncryptionInfo(EncryptionMode.standard));
    }

    private static byte[] encrypted(byte[] workbook, String password, EncryptionInfo how) {
        Encryptor encryptor = how.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream content = encryptor.getDataStream(container)) {
                content.write(workbook);
            }
            return bytes(container);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The same file with another description of its encryption. */
    static byte[] described(byte[] encrypted, UnaryOperator<String> otherwise) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(encrypted))) {
            DirectoryNode root = container.getRoot();
            byte[] description;
            try (DocumentInputStream in = root.createDocumentInputStream(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
                description = in.readAllBytes();
            }
            String changed = otherwise.apply(new String(description, StandardCharsets.ISO_8859_1));
            root.getEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY).delete();
            container.createDocument(
                    new ByteArrayInputStream(changed.getBytes(StandardCharsets.ISO_8859_1)),
                    EncryptionInfo.ENCRYPTION_INFO_ENTRY);
            return bytes(container);
        }
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);
        return out.toByteArray();
    }

    /** A workbook for which another password is known than the one that opens it. */
    public static Reading readWithAnotherPassword(Path folder) throws IOException {
        byte[] plain = Files.readAllBytes(
                TinyWorkbook.sheet("s").row("a", 1).in(folder).path());
        Path file = Files.write(folder.resolve("payroll.xlsx"), agile(plain, "that of this year"));
        Path passwords = Files.write(folder.resolve("workbook-passwords"), List.of("payroll*.xlsx: that of last year"));
        return Reading.of(
                WorkbookFile.of(file), new Mappings(folder.resolve("none")), new WorkbookPasswords(passwords));
    }
}
