package org.truecost.command.screen;

/** The exit codes, for scripts and schedulers. */
public final class ExitCode {

    /** Done, or already done before. */
    public static final int DONE = 0;

    /** Failed: nothing was written. */
    public static final int FAILED = 1;

    /** Wrong usage. */
    public static final int USAGE = 2;

    /** Done, but rows, workbooks or recipients were rejected. */
    public static final int REJECTED = 3;

    /** Nothing to do. */
    public static final int NOTHING = 4;

    /**
     * Done as far as possible: something waits for its next attempt or the next run, for approval or, next to months that were
     * reported, for a fix.
     */
    public static final int WAITING = 5;

    private ExitCode() {}
}
