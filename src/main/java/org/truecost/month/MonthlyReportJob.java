package org.truecost.month;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.truecost.batch.JobPlan;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.store.Report;

/**
 * The job {@code monthlyReport}: one instance each month and revision, over the workbooks noted for it. Every step can be
 * done again, so a run that died starts over and comes to the same documents.
 */
public final class MonthlyReportJob {

    public static final String NAME = "monthlyReport";

    private MonthlyReportJob() {}

    private interface Task {
        void run(ReportRun run) throws IOException;
    }

    /**
     * The job of a run; where its documents go does not make it another.
     *
     * @param returned told of the workbooks that the run gave back
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
