package org.truecost.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TimeLimitedReader;
import org.truecost.ledger.Parsed;

/**
 * A workbook's rows for a chunk step. The number of rows dealt with is saved with each chunk, in the same transaction, so a
 * run that died goes on at the row after; a workbook that this time proves unreadable before that row is refused all the same.
 */
class WorkbookItems implements ItemStreamReader<Parsed> {

    private static final String POSITION = "position";

    /** Whether the workbook's refusal has been dealt with: there is nothing more of it. */
    private static final String REFUSED = "refused";

    private final WorkbookFile workbook;
    private @Nullable TimeLimitedReader reader;
    private long position;
    private boolean refused;

    WorkbookItems(WorkbookFile workbook) {
        this.workbook = workbook;
    }

    @Override
    public void open(ExecutionContext context) {
        refused = Boolean.parseBoolean(context.getString(REFUSED, ""));
        if (refused) {
            return;
        }
        TimeLimitedReader opened = TimeLimitedReader.open(workbook);
        position = context.getLong(POSITION, 0);
        opened.skip(position);
        reader = opened;
    }

    @Override
    public @Nullable Parsed read() {
        Parsed item = reader == null ? null : reader.next();
        if (item != null) {
            position++;
            refused = item instanceof Parsed.Refused;
        }
        return item;
    }

    /** How much of the workbook has been read, in thousandths. */
    int part() {
        return reader == null ? 0 : reader.read();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(POSITION, position);
        context.putString(REFUSED, Boolean.toString(refused));
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
