package org.truecost.command;

/** The exit codes, for scripts and schedulers. */
final class ExitCode {

    /** Done, or already done before. */
    static final int DONE = 0;

    /** Failed: nothing was written. */
    static final int FAILED = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** Done, but rows, workbooks or recipients were rejected. */
    static final int REJECTED = 3;

    /** Nothing to do. */
    static final int NOTHING = 4;

    /**
     * Done as far as possible: something waits for its next try or the next run, for somebody to approve it or, beside months
     * that were reported on, for somebody to mend it.
     */
    static final int WAITING = 5;

    private ExitCode() {}
}
