package org.truecost.input.delimited;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.file.UnreadableWorkbookException;

/** A text table's records as rows, one after the other; never more than one is held. */
final class TextRows implements SheetRows {

    /** A field is within {@link QuotedText}'s limit, and the parser holds one at a time. */
    private static final int BUFFER = 1 << 18;

    private final RecordRows records = new RecordRows();
    private final SheetLayout layout = new SheetLayout();
    private final CloseableIterator<RawRow> rows;

    private TextRows(Reader text, char separator) {
        this.rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(BUFFER)
                .build(records, text)
                .iterator();
    }

    /** The rows of a text, which is read from its start. */
    static TextRows of(Reader text, Separator separator) throws IOException {
        for (int i = 0; i < separator.declaration(); i++) {
            text.read();
        }
        int firstLine = separator.declaration() > 0 ? 2 : 1;
        return new TextRows(new QuotedText(text, separator.character(), firstLine), separator.character());
    }

    @Override
    public @Nullable RawRow next() throws UnreadableWorkbookException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException | CsvParseException failed) {
            throw TextFailure.of(failed);
        }
    }

    @Override
    public SheetLayout layout() {
        return layout;
    }

    @Override
    public boolean isTooWide() {
        return records.isTooWide();
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        try {
            rows.close();
        } catch (IOException failed) {
            throw TextFailure.of(failed);
        }
    }
}
