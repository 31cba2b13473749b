package org.truecost.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
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
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return fixed.toByteArray();
    }
}
