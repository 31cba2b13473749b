package org.truecost.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Whether a file is what its name says and whole. The checksums are reckoned here because the package reader checks none:
 * a flipped bit would change a figure unseen.
 */
final class FileSoundness {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int BUFFER = 1 << 16;

    private FileSoundness() {}

    static void check(Path file) throws UnreadableWorkbookException {
        byte[] start = start(file);
        if (start.length == 0) {
            throw new UnreadableWorkbookException("it is empty", "ファイルが空です");
        }
        if (Arrays.equals(start, OLE)) {
            throw isEncrypted(file)
                    ? new UnreadableWorkbookException("it is protected by a password", "パスワードで保護されています")
                    : new UnreadableWorkbookException(
                            "it is in the old .xls format, whatever its name says", "名前にかかわらず古い.xls形式です");
        }
        if (!Arrays.equals(start, ZIP)) {
            throw new UnreadableWorkbookException("its content is not an Excel workbook", "内容がExcelブックではありません");
        }
        checkSums(file);
    }

    private static byte[] start(Path file) throws UnreadableWorkbookException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        } catch (IOException closed) {
            throw UnreadableWorkbookException.closed();
        }
    }

    private static boolean isEncrypted(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static void checkSums(Path file) throws UnreadableWorkbookException {
        byte[] buffer = new byte[BUFFER];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                CRC32 sum = new CRC32();
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sum.update(buffer, 0, read);
                    }
                }
                if (entry.getCrc() != sum.getValue()) {
                    throw UnreadableWorkbookException.damaged();
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw UnreadableWorkbookException.damaged();
        }
    }
}
