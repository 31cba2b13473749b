package org.truecost.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truecost.files.PrivateData;
import org.truecost.settings.TrueCostProperties;

/** Maintenance after a command's work: cleans up and writes the metrics. Its failures never affect the completed work. */
@Component
public class Maintenance {

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);

    private final Housekeeping housekeeping;
    private final Metrics metrics;
    private final TrueCostProperties properties;

    Maintenance(Housekeeping housekeeping, Metrics metrics, TrueCostProperties properties) {
        this.housekeeping = housekeeping;
        this.metrics = metrics;
        this.properties = properties;
    }

    /** Forgets old runs and writes the metrics; what fails is logged and done the next time. */
    public void run() {
        attempt("remove old runs", housekeeping::removeOldRuns);
        attempt("write the metrics", metrics::write);
        attempt("keep the data folder private", this::keepDataPrivate);
    }

    /** What the database and the log have made since has what permissions the mask of the process left. */
    private void keepDataPrivate() {
        try {
            PrivateData.restrict(properties.data());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void attempt(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.error("Could not {}; it is tried again", what, failure);
        }
    }
}
