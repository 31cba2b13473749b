package org.truecost.batch;

/** Receives the progress of a long run, so that it can be shown. */
public interface Progress {

    /** All of a workbook, in thousandths. */
    int WHOLE = 1000;

    /**
     * Rows of a workbook that are in the store.
     *
     * @param read the part of the workbook they are, in thousandths
     */
    void loading(String workbook, long rows, int read);

    /** A step of the month's report has begun. */
    void step(String name);

    /** Shows nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void loading(String workbook, long rows, int read) {}

        @Override
        public void step(String name) {}
    };
}
