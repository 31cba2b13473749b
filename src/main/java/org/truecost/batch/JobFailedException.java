package org.truecost.batch;

/** A job failed for a reason outside the ledger: a full disk, a folder that cannot be written to. */
public class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobFailedException(Throwable cause) {
        super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
    }
}
