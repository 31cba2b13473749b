package org.truecost.month;

import java.nio.file.Path;
import java.util.List;
import org.truecost.ledger.Replacement;
import org.truecost.ledger.WorkbookChange;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.problem.Problem;
import org.truecost.report.Briefing;
import org.truecost.report.LoadedWorkbook;

/** What came of a request for a report. */
public sealed interface ReportOutcome {

    /**
     * The report is there.
     *
     * @param how whether this run made it
     */
    record Done(Briefing briefing, How how, Sources sources, Documents documents, Differences differences)
            implements ReportOutcome {}

    /**
     * What a report was made from.
     *
     * @param replacements the workbooks that replace an earlier version of themselves
     * @param changes how the workbooks differ from those of the revision before
     */
    record Sources(List<LoadedWorkbook> workbooks, List<Replacement> replacements, List<WorkbookChange> changes) {}

    /**
     * The documents of a report.
     *
     * @param published those written again where some were missing, otherwise all
     * @param altered those that differ from what was published; they were left unchanged
     * @param returned the workbooks returned by this run
     */
    record Documents(List<Path> published, List<Path> altered, List<ReturnedWorkbook> returned) {}

    /**
     * How the present request and its input folder differ from what the report was made with.
     *
     * @param repeated files of the folder with the same bytes as another, which are read once
     * @param changed workbooks of the folder that the report, made earlier, does not know, and those it knows that are no
     *     longer there
     * @param sameTerms false where the request names another currency or claim
     */
    record Differences(List<Repeated> repeated, List<String> changed, boolean sameTerms) {}

    /** A file with the same bytes as another. */
    record Repeated(String name, String first) {}

    /** How a report came about. */
    enum How {
        MADE,
        /** Made by an earlier run. */
        ALREADY,
        /** Made by an earlier run; documents of it were gone and are written again. */
        RESTORED
    }

    /**
     * The ledger has errors, or there is nothing to compare: no report was made.
     *
     * @param stopping the errors that prevent the report
     * @param others problems that would not prevent a report: those of rows, which are left out, and warnings and notes
     */
    record Refused(List<Problem> stopping, List<Problem> others, List<LoadedWorkbook> workbooks)
            implements ReportOutcome {}

    /**
     * The folder of the report's documents contains others of the same names that this database did not write; nothing was
     * written.
     *
     * @param folder the month's folder
     * @param documents those in the way
     */
    record InTheWay(Path folder, List<Path> documents) implements ReportOutcome {}

    /** The input folder has no workbooks. */
    record NoWorkbooks(Path input) implements ReportOutcome {}

    /** There is no such input folder. */
    record NoFolder(Path input) implements ReportOutcome {}
}
