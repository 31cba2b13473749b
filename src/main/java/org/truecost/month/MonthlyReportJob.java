package org.truecost.month;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.truecost.batch.JobPlan;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.store.Report;

/**
 * The job {@code monthlyReport}: one instance for each month and revision, over the workbooks recorded for it. Every step can be
 * repeated, so after a run that died the next starts over and produces the same documents.
 */
public final class MonthlyReportJob {

    public static final String NAME = "monthlyReport";

    private MonthlyReportJob() {}

    private interface Task {
        void run(ReportRun run) throws IOException;
    }

    /**
     * The job of a run; the folder of its documents is not part of its identity.
     *
     * @param returned receives the workbooks that the run returned
     */
    static JobPlan plan(ReportRun run, ReportDocuments documents, Consumer<List<ReturnedWorkbook>> returned) {
        Report report = run.report();
        JobPlan job = JobPlan.of(NAME)
                .identifiedBy("month", report.month().toString())
                .identifiedBy("revision", report.revision())
                .noting("output", run.output().toString())
                .noting("templates", run.templates().toString());
        job = step(job, "checkLedger", run, documents::checkLedger);
        job = step(job, "compareVersions", run, documents::compareVersions);
        job = step(job, "writeSummary", run, documents::writeSummary);
        job = step(job, "writeBriefings", run, documents::writeBriefings);
        job = step(job, "returnWorkbooks", run, made -> returned.accept(documents.returnWorkbooks(made)));
        return step(job, "publishDocuments", run, documents::publish);
    }

    private static JobPlan step(JobPlan job, String name, ReportRun run, Task task) {
        return job.step(name, () -> {
            run.progress().step(name);
            task.run(run);
        });
    }
}
