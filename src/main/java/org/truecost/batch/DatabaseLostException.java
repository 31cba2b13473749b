package org.truecost.batch;

/** The database went away in the middle of a commit, so that the run cannot know whether it was kept; the next run finds out. */
public class DatabaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseLostException(Throwable cause) {
        super("the connection was lost during a commit", cause);
    }
}
