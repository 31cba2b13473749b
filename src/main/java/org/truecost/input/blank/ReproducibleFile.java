package org.truecost.input.blank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same content is the same bytes, whenever it is written. */
public final class ReproducibleFile {

    private static final Instant MADE = Instant.parse("2025-01-31T00:00:00Z");

    /** Local on purpose: a zip entry's time has no zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2025, 1, 31, 0, 0);

    private ReproducibleFile() {}

    /** Writes a workbook with fixed dates of making. */
    public static Path write(XSSFWorkbook workbook, String title, Path file) throws IOException {
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator("TrueCost");
        core.setCreated(Optional.of(Date.from(MADE)));
        core.setModified(Optional.of(Date.from(MADE)));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(written);
        return Files.write(file, withFixedTimes(written.toByteArray()));
    }

    private static byte[] withFixedTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(stored(entry.getName(), content));
                out.write(content);
                out.closeEntry();
            }
        }
        return fixed.toByteArray();
    }

    /** Stored, not deflated: compressors differ from one platform to the next. */
    private static ZipEntry stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(ENTRY_TIME);
        return entry;
    }
}
