package org.truecost.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a program does for itself after its work: it sweeps, and says how it stands. It never spoils the work that is done. */
@Component
public class Maintenance {

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);

    private final Housekeeping housekeeping;
    private final Metrics metrics;

    Maintenance(Housekeeping housekeeping, Metrics metrics) {
        this.housekeeping = housekeeping;
        this.metrics = metrics;
    }

    /** Forgets old runs and writes the metrics; what fails is logged and done the next time. */
    public void run() {
        attempt("sweep away old runs", housekeeping::removeOldRuns);
        attempt("write the metrics", metrics::write);
    }

    private static void attempt(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.error("Could not {}; it is tried again", what, failure);
        }
    }
}
