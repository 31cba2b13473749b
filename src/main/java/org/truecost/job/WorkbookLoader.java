package org.truecost.job;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.truecost.input.WorkbookFile;
import org.truecost.store.LedgerStore;
import org.truecost.store.StoredWorkbook;

/** Loads the workbooks that the store does not have yet. */
@Component
class WorkbookLoader {

    private final LedgerStore store;
    private final JobStarter starter;
    private final Job loadWorkbooks;

    WorkbookLoader(LedgerStore store, JobStarter starter, @Qualifier(LoadWorkbooksJob.NAME) Job loadWorkbooks) {
        this.store = store;
        this.starter = starter;
        this.loadWorkbooks = loadWorkbooks;
    }

    /** Sees to it that all are loaded, and answers them in the order given; the same bytes under two names are one workbook. */
    List<StoredWorkbook> load(List<WorkbookFile> files) {
        Map<String, StoredWorkbook> workbooks = new LinkedHashMap<>();
        for (WorkbookFile file : files) {
            if (file.sha256().isEmpty()) {
                throw unreadable(file);
            }
            if (store.workbook(file.sha256()).filter(StoredWorkbook::loaded).isEmpty()) {
                starter.run(loadWorkbooks, LoadWorkbooksJob.parameters(file));
            }
            workbooks.put(file.sha256(), store.workbook(file.sha256()).orElseThrow());
        }
        return new ArrayList<>(workbooks.values());
    }

    /** A file that cannot even be opened may be readable tomorrow: nothing of it is kept, and the month waits for it. */
    private static UncheckedIOException unreadable(WorkbookFile file) {
        return new UncheckedIOException(new AccessDeniedException(file.path().toString()));
    }
}
