package org.truecost.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.truecost.input.Spool;
import org.truecost.input.WorkbookFile;
import org.truecost.store.LedgerStore;
import org.truecost.store.StoredWorkbook;

/** Loads the workbooks that the store does not have yet. */
@Component
class WorkbookLoader {

    private final LedgerStore store;
    private final Spool spool;
    private final JobStarter starter;
    private final Job loadWorkbooks;

    WorkbookLoader(
            LedgerStore store, Spool spool, JobStarter starter, @Qualifier(LoadWorkbooksJob.NAME) Job loadWorkbooks) {
        this.store = store;
        this.spool = spool;
        this.starter = starter;
        this.loadWorkbooks = loadWorkbooks;
    }

    /**
     * The workbooks in the order of their files, each once.
     *
     * @param files as they were taken, each known by its content
     */
    record Loaded(List<StoredWorkbook> workbooks, List<WorkbookFile> files) {}

    /**
     * Sees to it that all are loaded; the same bytes under two names are one workbook, called by the first. A file that cannot
     * even be opened may be readable tomorrow: nothing of it is kept, and the month waits for it.
     */
    Loaded load(List<WorkbookFile> files) {
        Map<String, StoredWorkbook> workbooks = new LinkedHashMap<>();
        List<WorkbookFile> taken = new ArrayList<>();
        for (WorkbookFile file : files) {
            WorkbookFile copy = spool.take(file);
            taken.add(copy);
            try {
                workbooks.putIfAbsent(copy.sha256(), load(copy).named(copy.name()));
            } finally {
                spool.release(copy);
            }
        }
        return new Loaded(List.copyOf(workbooks.values()), taken);
    }

    private StoredWorkbook load(WorkbookFile file) {
        if (store.workbook(file.sha256()).filter(StoredWorkbook::loaded).isEmpty()) {
            starter.run(loadWorkbooks, LoadWorkbooksJob.parameters(file));
        }
        return store.workbook(file.sha256()).orElseThrow();
    }
}
