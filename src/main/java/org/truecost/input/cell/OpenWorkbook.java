package org.truecost.input.cell;

import org.jspecify.annotations.Nullable;
import org.truecost.input.file.UnreadableWorkbookException;

/** A workbook of any format, open: its sheets in order, each read once from front to back. */
public interface OpenWorkbook extends AutoCloseable {

    /** All of it, in thousandths. */
    int WHOLE = 1000;

    /** Its sheets, in order. */
    SheetList sheets();

    /**
     * The rows of a sheet; null for a sheet without cells by nature, such as a chart sheet.
     *
     * @throws UnreadableWorkbookException where the sheet is not there, or does not begin as one
     */
    @Nullable
    SheetRows rows(int index) throws UnreadableWorkbookException;

    /** How the workbook counts days. */
    DateSystem dates();

    /** Whether files of other programs are kept in the workbook, which are not read. */
    boolean isEmbedding();

    /** Whether no cell has a format of its own, so that all dates and most figures are texts by nature. */
    default boolean isText() {
        return false;
    }

    /** How much of the sheets has been read, in thousandths; the whole of none. Other threads may ask. */
    int read();

    /** Releases the file. */
    @Override
    void close();
}
