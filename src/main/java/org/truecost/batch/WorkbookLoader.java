package org.truecost.batch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truecost.files.WorkbookFile;
import org.truecost.input.Spool;
import org.truecost.store.LedgerStore;
import org.truecost.store.StoredWorkbook;

/** Loads the workbooks that the store does not have yet. */
@Component
public class WorkbookLoader {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookLoader.class);

    /**
     * A file up to this many bytes unpacks to no more than one workbook may hold in memory, however it was made; so several such
     * files are loaded in parallel, larger ones one after another.
     */
    private static final long SMALL = 256L << 10;

    /** With this many in a job, what the job itself costs hardly counts. */
    private static final int TOGETHER = 25;

    /** Of hundreds a job takes more, as long as each processor has several jobs. */
    private static final int MOST_TOGETHER = 75;

    private static final int JOBS_A_PROCESSOR = 4;

    /** What a workbook of a job may have on average, in bytes. */
    private static final long SHARE = SMALL / TOGETHER;

    /** The SQL states of a violated constraint. */
    private static final String INTEGRITY = "23";

    private final LedgerStore store;
    private final Spool spool;
    private final JobStarter starter;
    private final LoadWorkbooksJob job;
    private final DataDisk disk;

    WorkbookLoader(LedgerStore store, Spool spool, JobStarter starter, LoadWorkbooksJob job, DataDisk disk) {
        this.store = store;
        this.spool = spool;
        this.starter = starter;
        this.job = job;
        this.disk = disk;
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
        return disk.using(() -> loadAll(files, progress));
    }

    private Loaded loadAll(List<WorkbookFile> files, Progress progress) {
        starter.recoverAbandoned(LoadWorkbooksJob.NAME);
        List<WorkbookFile> taken = new ArrayList<>();
        Set<String> order = new LinkedHashSet<>();
        try (LoadPool pool = LoadPool.of(files.size())) {
            int together = Math.clamp(files.size() / (JOBS_A_PROCESSOR * pool.size()), TOGETHER, MOST_TOGETHER);
            Batches batches = new Batches(pool, together, new SerialProgress(progress));
            for (int next = 0; next < files.size() && !pool.failed(); next++) {
                WorkbookFile copy = spool.take(files.get(next));
                taken.add(copy);
                if (order.add(copy.sha256())) {
                    batches.add(copy);
                } else {
                    spool.release(copy);
                }
            }
            return new Loaded(order.stream().map(batches.loaded()::get).toList(), taken);
        }
    }

    /** Large workbooks each by itself, small ones several together, as soon as the pool has a place for them. */
    private final class Batches {

        private final LoadPool pool;
        private final int together;
        private final Progress progress;
        private final List<Future<Map<String, StoredWorkbook>>> begun = new ArrayList<>();
        private List<WorkbookFile> small = new ArrayList<>();

        Batches(LoadPool pool, int together, Progress progress) {
            this.pool = pool;
            this.together = together;
            this.progress = progress;
        }

        void add(WorkbookFile copy) {
            if (!isSmall(copy)) {
                begin(List.of(copy), false);
                return;
            }
            small.add(copy);
            if (small.size() == together
                    || small.stream().mapToLong(WorkbookLoader::bytes).sum() > together * SHARE) {
                beginSmall();
            }
        }

        /** The workbooks by their contents, as soon as all are loaded. */
        Map<String, StoredWorkbook> loaded() {
            if (pool.failed()) {
                small.forEach(spool::release);
            } else {
                beginSmall();
            }
            Map<String, StoredWorkbook> loaded = new HashMap<>();
            begun.forEach(batch -> loaded.putAll(LoadPool.result(batch)));
            return loaded;
        }

        private void beginSmall() {
            if (!small.isEmpty()) {
                List<WorkbookFile> batch = small;
                small = new ArrayList<>();
                begin(batch, true);
            }
        }

        private void begin(List<WorkbookFile> copies, boolean shared) {
            try {
                begun.add(pool.submit(shared, () -> loadAndRelease(copies, progress)));
            } catch (IllegalStateException stopped) {
                copies.forEach(spool::release);
                throw stopped;
            }
        }
    }

    private static boolean isSmall(WorkbookFile copy) {
        return bytes(copy) <= SMALL;
    }

    private static long bytes(WorkbookFile copy) {
        return copy.refusal() == null ? copy.path().toFile().length() : 0;
    }

    private Map<String, StoredWorkbook> loadAndRelease(List<WorkbookFile> copies, Progress progress) {
        try {
            loadTogether(copies.stream().filter(this::isMissing).toList(), progress);
            Map<String, StoredWorkbook> loaded = new HashMap<>();
            copies.forEach(
                    copy -> loaded.put(copy.sha256(), load(copy, progress).named(copy.name())));
            return loaded;
        } finally {
            copies.forEach(spool::release);
        }
    }

    /** Whether it is to be loaded; one that is to be read again is forgotten first. */
    private boolean isMissing(WorkbookFile copy) {
        if (store.setAsideToReadAgain(copy.sha256())) {
            starter.forget(job.plan(copy, Progress.SILENT));
        }
        return store.workbook(copy.sha256()).isEmpty();
    }

    /** What another process is loading, or a stopped run has begun, is left out. */
    private void loadTogether(List<WorkbookFile> copies, Progress progress) {
        if (copies.size() > 1) {
            try {
                starter.run(job.plan(copies, progress));
            } catch (JobFailedException failed) {
                if (!isTaken(failed)) {
                    throw failed;
                }
                LOG.info("Another process has begun one of {} workbooks: each is loaded by itself", copies.size());
            }
        }
    }

    /** Whether a row was there already: another process took the lease of a workbook at the same moment. */
    private static boolean isTaken(JobFailedException failed) {
        return Stream.iterate(failed.getCause(), Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith(INTEGRITY));
    }

    private StoredWorkbook load(WorkbookFile file, Progress progress) {
        if (store.workbook(file.sha256()).filter(StoredWorkbook::loaded).isEmpty()) {
            starter.run(job.plan(file, progress));
        }
        return store.workbook(file.sha256()).orElseThrow();
    }
}
