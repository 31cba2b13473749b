package org.truecost.month;

import java.nio.file.Path;
import org.truecost.batch.Progress;
import org.truecost.store.Report;

/**
 * One run of a report, passed from step to step. Two runs share no part of it: each has its own files, facts and listener.
 *
 * @param output the folder of all months' documents
 * @param templates the folder of the texts and colours of the documents
 * @param sources where the report's workbooks are
 * @param facts what the report says
 * @param progress receives each step
 */
public record ReportRun(Path output, Path templates, SourceFiles sources, ReportFacts facts, Progress progress) {

    /** Which report is to be made. */
    public Report report() {
        return facts.report();
    }

    /** Where its documents go. */
    public ReportFiles files() {
        return new ReportFiles(report().month(), report().revision(), output, templates);
    }
}
