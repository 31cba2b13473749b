package org.truecost.input.delimited;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.SheetList;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.FileSoundness;
import org.truecost.input.file.UnreadableWorkbookException;

/** A text table as a workbook of one sheet, which has the file's name without its extension. */
public final class TextTable implements OpenWorkbook {

    private final Path path;
    private final String sheet;
    private final TextEncoding encoding;
    private final Separator separator;
    private final AtomicLong bytesRead = new AtomicLong();

    private TextTable(Path path, String sheet, TextEncoding encoding, Separator separator) {
        this.path = path;
        this.sheet = sheet;
        this.encoding = encoding;
        this.separator = separator;
    }

    /**
     * Opens a text table, after its encoding and its separator have been made sure of.
     *
     * @param declared how it is encoded where it does not say so itself; null where that is not known
     * @throws UnreadableWorkbookException where either is uncertain
     */
    public static TextTable open(WorkbookFile file, @Nullable Charset declared) throws UnreadableWorkbookException {
        String extension = FileSoundness.extension(file.name());
        String name = file.name().substring(0, file.name().length() - extension.length());
        try {
            TextEncoding encoding = TextEncoding.of(file.path(), declared);
            try (Reader text = encoding.open(file.path(), new AtomicLong())) {
                return new TextTable(file.path(), name, encoding, Separator.of(text));
            }
        } catch (IOException failed) {
            throw TextFailure.of(failed);
        }
    }

    @Override
    public SheetList sheets() {
        return SheetList.of(sheet);
    }

    @Override
    public SheetRows rows(int index) throws UnreadableWorkbookException {
        try {
            return TextRows.of(encoding.open(path, bytesRead), separator);
        } catch (IOException failed) {
            throw TextFailure.of(failed);
        }
    }

    /** A number in place of a day is what a spreadsheet makes of it. */
    @Override
    public DateSystem dates() {
        return DateSystem.FROM_1900;
    }

    @Override
    public boolean isEmbedding() {
        return false;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public int read() {
        long length = path.toFile().length();
        return length == 0 ? WHOLE : (int) Math.min(WHOLE, bytesRead.get() * WHOLE / length);
    }

    @Override
    public void close() {
        // Its only sheet closes the file.
    }
}
