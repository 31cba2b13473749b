package org.truecost.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TimeLimitedReader;
import org.truecost.ledger.Parsed;
import org.truecost.store.Leases;
import org.truecost.store.LedgerStore;
import org.truecost.store.WorkbookLoad;

/**
 * Small workbooks, one after the other, as many in a commit as reach a chunk's rows. Each is stored as a whole or not at all. One that
 * another process is loading, or has begun to, is passed over: it has a job of its own.
 */
final class SmallWorkbooks implements JobPlan.Commit {

    private final Queue<WorkbookFile> left;
    private final Function<WorkbookFile, TimeLimitedReader> reading;
    private final Function<WorkbookFile, String> lease;
    private final LedgerStore store;
    private final Leases leases;
    private final Progress progress;
    private final int chunk;

    /**
     * Nothing loaded yet.
     *
     * @param reading begins to read a workbook
     * @param lease the name of the lease under which a workbook is loaded by itself
     * @param chunk rows after which a commit takes no further workbook
     */
    SmallWorkbooks(
            List<WorkbookFile> copies,
            Function<WorkbookFile, TimeLimitedReader> reading,
            Function<WorkbookFile, String> lease,
            LedgerStore store,
            Leases leases,
            Progress progress,
            int chunk) {
        this.left = new ArrayDeque<>(copies);
        this.reading = reading;
        this.lease = lease;
        this.store = store;
        this.leases = leases;
        this.progress = progress;
        this.chunk = chunk;
    }

    @Override
    public JobPlan.Stored next() {
        long rows = 0;
        while (rows < chunk && !left.isEmpty()) {
            rows += load(left.remove());
        }
        return new JobPlan.Stored(rows, left.isEmpty());
    }

    /** How many items it has. */
    private long load(WorkbookFile copy) {
        if (!leases.holdUntilCommit(lease.apply(copy))
                || store.workbook(copy.sha256()).isPresent()) {
            return 0;
        }
        WorkbookLoad load = store.load(copy.sha256(), copy.name());
        long rows = store(copy, load);
        load.finish();
        return rows;
    }

    private long store(WorkbookFile copy, WorkbookLoad load) {
        long rows = 0;
        try (TimeLimitedReader reader = reading.apply(copy)) {
            for (List<Parsed> part = next(reader); !part.isEmpty(); part = next(reader)) {
                RowsOfWorkbook.store(part, load);
                rows += part.size();
                progress.loading(copy.name(), rows, reader.read());
            }
            load.readBy(reader.readBy());
        }
        return rows;
    }

    private List<Parsed> next(TimeLimitedReader reader) {
        List<Parsed> items = new ArrayList<>();
        while (items.size() < chunk) {
            Parsed item = reader.next();
            if (item == null) {
                break;
            }
            items.add(item);
        }
        return items;
    }
}
