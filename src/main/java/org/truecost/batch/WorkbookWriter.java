package org.truecost.batch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.truecost.ledger.Parsed;
import org.truecost.store.WorkbookLoad;

/** Puts a chunk of a workbook's rows into the store. */
class WorkbookWriter implements ItemWriter<Parsed> {

    private final Supplier<WorkbookLoad> loading;
    private final String workbook;
    private final WorkbookItems source;
    private final Progress progress;
    private @Nullable WorkbookLoad load;
    private long rows;

    /** @param loading begins the load, within the transaction of the first chunk */
    WorkbookWriter(Supplier<WorkbookLoad> loading, String workbook, WorkbookItems source, Progress progress) {
        this.loading = loading;
        this.workbook = workbook;
        this.source = source;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends Parsed> items) {
        WorkbookLoad begun = load == null ? loading.get() : load;
        load = begun;
        RowsOfWorkbook.store(items.getItems(), begun);
        begun.readBy(source.readBy());
        rows += items.size();
        progress.loading(workbook, rows, source.part());
    }
}
