package org.truecost.batch;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.truecost.input.TimeLimitedReader;
import org.truecost.ledger.Parsed;

/**
 * A workbook's rows for a chunk step. Where to begin the store says, which notes the position with the rows themselves: the
 * framework keeps one too, in a table of its own, and what two tables say can differ. A workbook that proves unreadable this time
 * before the row where it resumes is still refused.
 */
class WorkbookItems implements ItemStreamReader<Parsed> {

    private final Supplier<TimeLimitedReader> reading;
    private final LongSupplier position;
    private @Nullable TimeLimitedReader reader;

    /**
     * A workbook's items.
     *
     * @param reading begins to read it
     * @param position how many items are stored already, asked when the reading begins
     */
    WorkbookItems(Supplier<TimeLimitedReader> reading, LongSupplier position) {
        this.reading = reading;
        this.position = position;
    }

    @Override
    public void open(ExecutionContext context) {
        long stored = position.getAsLong();
        TimeLimitedReader opened = reading.get();
        opened.skip(stored);
        reader = opened;
    }

    @Override
    public @Nullable Parsed read() {
        return reader == null ? null : reader.next();
    }

    /** How much of the workbook has been read, in thousandths. */
    int part() {
        return reader == null ? 0 : reader.read();
    }

    /** By which mappings the sheets were read so far, each with the beginning of its digest; empty where none was needed. */
    String readBy() {
        return reader == null ? "" : reader.readBy();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
