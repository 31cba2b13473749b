package org.truecost.job;

/** Work that ends a job for a reason of its own, which whoever started the job is told as it was thrown. */
abstract class WorkRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WorkRefusedException(String message) {
        super(message);
    }
}
