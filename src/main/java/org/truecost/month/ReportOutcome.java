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
     * @param documents those written again where some were gone, or else all
     * @param altered documents that stand there and are no longer what was published; they were left so
     * @param returned the workbooks given back by this run
     * @param how whether it was made now
     * @param repeated files of the input folder with the same bytes as another, which are read once
     * @param changed workbooks of the input folder that the report, made earlier, does not know; and those it knows that are
     *     gone
     * @param asAsked false where another currency or claim was asked for than those the report was made with earlier
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

        /** Made earlier: what of it was written again, if anything, and what was found altered. */
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

        /** Made earlier: how what is asked for now differs. */
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

    /** How a report came to be there. */
    enum How {
        MADE,
        /** Made by an earlier run. */
        ALREADY,
        /** Made by an earlier run; documents of it were gone and are written again. */
        RESTORED
    }

    /**
     * The ledger has errors, or nothing can be compared: no report was made.
     *
     * @param stopping the errors for which there is none
     * @param others what a report could be made in spite of: problems of rows, which are left out, and what is no error
     */
    record Refused(List<Problem> stopping, List<Problem> others, List<LoadedWorkbook> workbooks)
            implements ReportOutcome {}

    /**
     * Where the report's documents belong, others of the same names stand that this database did not write; nothing was written.
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
