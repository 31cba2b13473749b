package org.truecost.output.lines;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackagePartName;

/**
 * Writes the archive of a workbook again in a fixed order and without the moment it was made, so that the same content has the
 * same bytes. Up to {@value #STORED} bytes its parts are stored, for compressors differ from one platform to the next; a larger
 * one is deflated.
 */
public final class FixedArchive {

    /** Near the first moment a zip file can name; the very first would be written with the machine's time zone. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 2, 0, 0);

    private static final long STORED = 32L * 1024 * 1024;

    /** The content types come first, as readers expect; then each part by its name, its relations after it. */
    private static final Comparator<ZipEntry> ORDER = Comparator.<ZipEntry, Boolean>comparing(
                    entry -> !entry.getName().equals("[Content_Types].xml"))
            .thenComparing(FixedArchive::part, PackagePartName::compare)
            .thenComparing(FixedArchive::isRelations);

    private FixedArchive() {}

    /** Writes the archive again, to the same bytes for the same content. */
    public static void copy(Path from, Path to) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile());
                ZipOutputStream target = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            List<ZipEntry> entries =
                    source.stream().map(ZipEntry.class::cast).sorted(ORDER).toList();
            boolean store = entries.stream().mapToLong(ZipEntry::getSize).sum() <= STORED;
            for (ZipEntry entry : entries) {
                target.putNextEntry(fixed(entry, store));
                source.getInputStream(entry).transferTo(target);
                target.closeEntry();
            }
        }
    }

    /** The part itself, or the one that relations are of. */
    private static String part(ZipEntry entry) {
        String name = entry.getName();
        return isRelations(entry) ? name.replace("_rels/", "").replaceFirst("\\.rels$", "") : name;
    }

    private static boolean isRelations(ZipEntry entry) {
        return entry.getName().endsWith(".rels");
    }

    private static ZipEntry fixed(ZipEntry entry, boolean store) {
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(MOMENT);
        if (store) {
            fixed.setMethod(ZipEntry.STORED);
            fixed.setSize(entry.getSize());
            fixed.setCrc(entry.getCrc());
        }
        return fixed;
    }
}
