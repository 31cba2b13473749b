package org.truecost.input.cell;

import org.jspecify.annotations.Nullable;
import org.truecost.input.file.UnreadableWorkbookException;

/** A sheet's rows, one after the other from the top; a consumer holds no more of them than it wants to. */
public interface SheetRows extends AutoCloseable {

    /**
     * The next row that the file mentions, blank or not; null after the last, when all of the sheet has been read.
     *
     * @throws UnreadableWorkbookException where the file is damaged or beyond a limit; nothing follows it
     */
    @Nullable
    RawRow next() throws UnreadableWorkbookException;

    /** How the sheet is laid out, complete once there is no next row. */
    SheetLayout layout();

    /** Whether reading ended at a row of more characters than are held. */
    boolean isTooWide();

    /** Releases the sheet, read to its end or not. */
    @Override
    void close() throws UnreadableWorkbookException;
}
