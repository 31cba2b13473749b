package org.truecost.batch;

/** Work that ends a job for a reason of its own, which the starter of the job receives as it was thrown. */
public abstract class WorkRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WorkRefusedException(String message) {
        super(message);
    }
}
