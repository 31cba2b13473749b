package org.truecost.job;

/** Told how a long run goes on, so that whoever started it can be told. */
public interface Progress {

    /** So many rows of a workbook are in the store. */
    void loading(String workbook, long rows);

    /** A step of the month's report has begun. */
    void step(String name);

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void loading(String workbook, long rows) {}

        @Override
        public void step(String name) {}
    };
}
