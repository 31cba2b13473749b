package org.truecost.output.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.opc.PackagePartName;

/**
 * Writes the archive of a workbook again in a fixed order and without the moment it was made, so that the same content has the
 * same bytes, with the rows that were not held in the places of their sheets. Up to {@value #STORED} bytes its parts are stored, for
 * compressors differ from one platform to the next; a larger one is deflated.
 */
final class FixedArchive {

    /** Near the first moment a zip file can name; the very first would be written with the machine's time zone. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 2, 0, 0);

    private static final long STORED = 32L * 1024 * 1024;

    /** The content types come first, as readers expect; then each part by its name, its relations after it. */
    private static final Comparator<ArchivedPart> ORDER = Comparator.<ArchivedPart, Boolean>comparing(
                    part -> !part.name().equals("[Content_Types].xml"))
            .thenComparing(FixedArchive::owner, PackagePartName::compare)
            .thenComparing(FixedArchive::isRelations);

    private FixedArchive() {}

    /**
     * Writes the archive again.
     *
     * @param rows what follows the rows that are held, by the names of the sheets' parts
     */
    static void copy(Path from, Map<String, StreamedCells> rows, Path to) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile())) {
            List<ArchivedPart> parts = new ArrayList<>();
            for (ZipEntry entry : source.stream().toList()) {
                parts.add(ArchivedPart.of(source, entry, rows.get(entry.getName())));
            }
            parts.sort(ORDER);
            if (parts.stream().mapToLong(part -> part.crc().length()).sum() <= STORED) {
                store(parts, to);
            } else {
                deflate(parts, to);
            }
        }
    }

    /** The name of the part itself, or of the one that relations are of. */
    private static String owner(ArchivedPart part) {
        return isRelations(part) ? part.name().replace("_rels/", "").replaceFirst("\\.rels$", "") : part.name();
    }

    private static boolean isRelations(ArchivedPart part) {
        return part.name().endsWith(".rels");
    }

    private static void store(List<ArchivedPart> parts, Path to) throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (ArchivedPart part : parts) {
                ZipEntry entry = new ZipEntry(part.name());
                entry.setTimeLocal(MOMENT);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.crc().length());
                entry.setCrc(part.crc().value());
                archive.putNextEntry(entry);
                part.writeTo(archive);
                archive.closeEntry();
            }
        }
    }

    private static void deflate(List<ArchivedPart> parts, Path to) throws IOException {
        try (ZipArchiveOutputStream archive = new ZipArchiveOutputStream(to)) {
            for (ArchivedPart part : parts) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.name());
                // The archive writes the time of the machine's zone, and so the same one everywhere.
                entry.setTime(MOMENT.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                part.deflateInto(archive, entry);
            }
        }
    }
}
