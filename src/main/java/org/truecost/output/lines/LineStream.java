package org.truecost.output.lines;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.GZIPSheetDataWriter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose rows pass through files: those are compressed to save space, but quickly, since they are read once. */
public final class LineStream extends SXSSFWorkbook {

    /** Rows a sheet keeps in memory. */
    private static final int WINDOW = 100;

    public LineStream(XSSFWorkbook template) {
        super(template, WINDOW, true);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new QuickWriter();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(Deflater.BEST_SPEED);
        return archive;
    }

    private static final class QuickWriter extends GZIPSheetDataWriter {

        QuickWriter() throws IOException {
            // Texts are stored in their cells: a shared table would grow with the rows.
        }

        @Override
        protected OutputStream decorateOutputStream(FileOutputStream file) throws IOException {
            return new QuickGzip(file);
        }
    }

    private static final class QuickGzip extends GZIPOutputStream {

        private static final int BUFFER = 1 << 13;

        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
