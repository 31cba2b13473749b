package org.truecost.output.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/** A part of a workbook on its way into the archive. */
sealed interface ArchivedPart {

    /** Its name in the archive. */
    String name();

    /** The CRC-32 and the length of its content. */
    Crc crc();

    /** Writes its content. */
    void writeTo(OutputStream out) throws IOException;

    /** Writes it as an entry that is deflated. */
    void deflateInto(ZipArchiveOutputStream archive, ZipArchiveEntry entry) throws IOException;

    /** A part of another archive, with rows in it where it is a sheet that has more than are held. */
    static ArchivedPart of(ZipFile archive, ZipEntry entry, @Nullable StreamedCells rows) throws IOException {
        if (rows == null) {
            return new Held(archive, entry);
        }
        try (InputStream in = archive.getInputStream(entry)) {
            return Streamed.of(entry.getName(), new String(in.readAllBytes(), UTF_8), rows);
        }
    }

    /** One that was written whole. */
    record Held(ZipFile archive, ZipEntry entry) implements ArchivedPart {

        @Override
        public String name() {
            return entry.getName();
        }

        @Override
        public Crc crc() {
            return new Crc(entry.getCrc(), entry.getSize());
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = archive.getInputStream(entry)) {
                in.transferTo(out);
            }
        }

        @Override
        public void deflateInto(ZipArchiveOutputStream to, ZipArchiveEntry as) throws IOException {
            to.putArchiveEntry(as);
            writeTo(to);
            to.closeArchiveEntry();
        }
    }

    /**
     * A sheet with rows from a file.
     *
     * @param before its XML before them
     * @param after its XML after them
     */
    record Streamed(String name, String before, RowFile rows, String after) implements ArchivedPart {

        private static final Pattern DIMENSION =
                Pattern.compile("(?<=<dimension ref=\")[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?(?=\")");
        private static final String EMPTY = "<sheetData/>";
        private static final String START = "<sheetData>";
        private static final String END = "</sheetData>";
        private static final Pattern ROW = Pattern.compile("<row [^>]*?\\br=\"([0-9]+)\"");

        /** Only markup can be what is looked for: a text would have to escape it. */
        static Streamed of(String name, String held, StreamedCells cells) {
            String sheet = DIMENSION.matcher(held).replaceFirst(is -> cells.dimension(is.group()));
            int end = end(sheet, cells);
            int empty = sheet.indexOf(EMPTY);
            if (end < 0 && empty < 0) {
                throw new IllegalStateException("no place for rows in " + name);
            }
            String before = end < 0 ? sheet.substring(0, empty) + START : sheet.substring(0, end);
            String after = end < 0 ? END + sheet.substring(empty + EMPTY.length()) : sheet.substring(end);
            return new Streamed(name, before, cells.file(), after);
        }

        /** Where the rows come in: before the first row that is held and below them, otherwise after the last; -1 where none is held. */
        private static int end(String sheet, StreamedCells cells) {
            return ROW.matcher(sheet)
                    .results()
                    .filter(row -> Long.parseLong(row.group(1)) > cells.firstRow())
                    .map(MatchResult::start)
                    .findFirst()
                    .orElseGet(() -> sheet.indexOf(END));
        }

        @Override
        public Crc crc() {
            return Crc.of(before.getBytes(UTF_8)).then(rows.crc()).then(Crc.of(after.getBytes(UTF_8)));
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(before.getBytes(UTF_8));
            try (InputStream in = rows.content()) {
                in.transferTo(out);
            }
            out.write(after.getBytes(UTF_8));
        }

        @Override
        public void deflateInto(ZipArchiveOutputStream archive, ZipArchiveEntry entry) throws IOException {
            byte[] first = deflated(before, false);
            byte[] last = deflated(after, true);
            entry.setMethod(ZipEntry.DEFLATED);
            entry.setSize(crc().length());
            entry.setCrc(crc().value());
            entry.setCompressedSize(first.length + rows.size() + last.length);
            try (InputStream in = new SequenceInputStream(Collections.enumeration(
                    List.of(new ByteArrayInputStream(first), rows.deflated(), new ByteArrayInputStream(last))))) {
                archive.addRawArchiveEntry(entry, in);
            }
        }

        /** Deflated up to a whole byte, and with a last block only where nothing follows. */
        private static byte[] deflated(String content, boolean isLast) throws IOException {
            Deflater deflater = new Deflater(RowFile.LEVEL, true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 12, true);
            out.write(content.getBytes(UTF_8));
            if (isLast) {
                out.finish();
            } else {
                out.flush();
            }
            deflater.end();
            return bytes.toByteArray();
        }
    }
}
