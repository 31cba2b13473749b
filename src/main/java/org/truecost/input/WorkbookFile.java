package org.truecost.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that should be a workbook, known by its content.
 *
 * @param name the file's name without its folder
 * @param sha256 the content's digest in hexadecimal; empty where the file cannot be read, which
 *     {@link WorkbookReader#open} then reports
 */
public record WorkbookFile(Path path, String name, String sha256) {

    /** A file as it is now. */
    public static WorkbookFile of(Path path) {
        Path name = path.getFileName();
        return new WorkbookFile(path, name == null ? path.toString() : name.toString(), digest(path));
    }

    private static String digest(Path path) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), newDigest())) {
            MessageDigest digest = ((DigestInputStream) in).getMessageDigest();
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
