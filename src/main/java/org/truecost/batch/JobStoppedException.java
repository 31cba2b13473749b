package org.truecost.batch;

/** The program is being stopped. Completed work is kept; the next run continues from there. */
public class JobStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JobStoppedException(String job) {
        super(job + " was stopped");
    }
}
