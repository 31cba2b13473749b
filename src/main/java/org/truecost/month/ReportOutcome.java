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
     * @param replacements the workbooks that replace an earlier version of themselves
     * @param workbookChanges how its workbooks differ from those of the revision before
     * @param documents those written again where some were missing, otherwise all
     * @param altered documents that differ from what was published; they were left unchanged
     * @param returned the workbooks returned by this run
     * @param how whether this run made it
     * @param repeated files of the input folder with the same bytes as another, which are read once
     * @param changed workbooks of the input folder that the report, made earlier, does not know, and those it knows that are
     *     no longer there
     * @param asAsked false where the request names another currency or claim than the report was made with earlier
     */
    record Done(
            Briefing briefing,
            List<Replacement> replacements,
            List<WorkbookChange> workbookChanges,
            List<LoadedWorkbook> workbooks,
            List<Path> documents,
            List<Path> altered,
            List<ReturnedWorkbook> returned,
            How how,
            List<Repeated> repeated,
            List<String> changed,
            boolean asAsked)
            implements ReportOutcome {

        /** Made earlier: which documents were written again, if any, and which were found altered. */
        Done withFound(List<Path> written, List<Path> changes) {
            return new Done(
                    briefing,
                    replacements,
                    workbookChanges,
                    workbooks,
                    written.isEmpty() ? documents : written,
                    changes,
                    returned,
                    written.isEmpty() ? How.ALREADY : How.RESTORED,
                    repeated,
                    changed,
                    asAsked);
        }

        /** Made earlier: how the present request differs. */
        Done withRequested(List<String> otherWorkbooks, boolean sameTerms) {
            return new Done(
                    briefing,
                    replacements,
                    workbookChanges,
                    workbooks,
                    documents,
                    altered,
                    returned,
                    how,
                    repeated,
                    otherWorkbooks,
                    sameTerms);
        }

        Done withRepeated(List<Repeated> files) {
            return new Done(
                    briefing,
                    replacements,
                    workbookChanges,
                    workbooks,
                    documents,
                    altered,
                    returned,
                    how,
                    files,
                    changed,
                    asAsked);
        }
    }

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
