package org.truecost.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.truecost.files.WorkbookFile;
import org.truecost.input.Spool;
import org.truecost.store.LedgerStore;
import org.truecost.store.StoredWorkbook;

/** Loads the workbooks that the store does not have yet. */
@Component
public class WorkbookLoader {

    /**
     * A file up to this many bytes unpacks to no more than one workbook may hold in memory, however it was made; so several such
     * files are loaded in parallel, larger ones one after another.
     */
    private static final long SMALL = 256L << 10;

    private final LedgerStore store;
    private final Spool spool;
    private final JobStarter starter;
    private final LoadWorkbooksJob job;

    WorkbookLoader(LedgerStore store, Spool spool, JobStarter starter, LoadWorkbooksJob job) {
        this.store = store;
        this.spool = spool;
        this.starter = starter;
        this.job = job;
    }

    /**
     * The workbooks in the order of their files, each once.
     *
     * @param files as they were taken, each known by its content
     */
    public record Loaded(List<StoredWorkbook> workbooks, List<WorkbookFile> files) {}

    /**
     * Loads all that are not loaded yet; the same bytes under two names are one workbook, named by the first. A file that cannot
     * even be opened may be readable tomorrow: nothing of it is kept, and the month waits for it.
     *
     * @param progress receives the rows, one event at a time
     */
    public Loaded load(List<WorkbookFile> files, Progress progress) {
        Progress inTurn = new SerialProgress(progress);
        List<WorkbookFile> taken = new ArrayList<>();
        Map<String, Future<StoredWorkbook>> workbooks = new LinkedHashMap<>();
        try (LoadPool pool = LoadPool.of(files.size())) {
            for (int next = 0; next < files.size() && !pool.failed(); next++) {
                WorkbookFile copy = spool.take(files.get(next));
                taken.add(copy);
                if (workbooks.containsKey(copy.sha256())) {
                    spool.release(copy);
                } else {
                    workbooks.put(copy.sha256(), begin(copy, pool, inTurn));
                }
            }
            return new Loaded(workbooks.values().stream().map(LoadPool::result).toList(), taken);
        }
    }

    private Future<StoredWorkbook> begin(WorkbookFile copy, LoadPool pool, Progress progress) {
        try {
            return pool.submit(isSmall(copy), () -> loadAndRelease(copy, progress));
        } catch (IllegalStateException stopped) {
            spool.release(copy);
            throw stopped;
        }
    }

    private static boolean isSmall(WorkbookFile copy) {
        return copy.refusal() != null || copy.path().toFile().length() <= SMALL;
    }

    private StoredWorkbook loadAndRelease(WorkbookFile copy, Progress progress) {
        try {
            return load(copy, progress).named(copy.name());
        } finally {
            spool.release(copy);
        }
    }

    private StoredWorkbook load(WorkbookFile file, Progress progress) {
        if (store.setAsideToReadAgain(file.sha256())) {
            starter.forget(job.plan(file, progress));
        }
        if (store.workbook(file.sha256()).filter(StoredWorkbook::loaded).isEmpty()) {
            starter.run(job.plan(file, progress));
        }
        return store.workbook(file.sha256()).orElseThrow();
    }
}
