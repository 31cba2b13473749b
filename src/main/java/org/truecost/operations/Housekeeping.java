package org.truecost.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truecost.batch.Runs;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Leases;
import org.truecost.store.OldRuns;

/**
 * Keeps transient data from growing for ever: the batch framework's records of runs that succeeded long ago, and the leases they
 * held. Reports, their facts, deliveries, approvals and dropped workbooks are kept permanently. Runs that did not succeed are
 * kept as well: the next run continues from there.
 */
@Component
public class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** Few enough per transaction that no one notices. */
    private static final int MOST = 500;

    private final OldRuns oldRuns;
    private final Runs runs;
    private final Leases leases;
    private final TrueCostProperties properties;
    private final InstantSource clock;

    Housekeeping(OldRuns oldRuns, Runs runs, Leases leases, TrueCostProperties properties, InstantSource clock) {
        this.oldRuns = oldRuns;
        this.runs = runs;
        this.leases = leases;
        this.properties = properties;
        this.clock = clock;
    }

    /** Deletes what is older than {@code truecost.retention}; returns the number of runs. */
    public int removeOldRuns() {
        Duration retention = properties.retention();
        Instant limit = clock.instant().minus(retention);
        List<Long> old = oldRuns.before(LocalDateTime.ofInstant(limit, ZoneId.systemDefault()), MOST);
        old.forEach(runs::forget);
        leases.forgetOld();
        if (!old.isEmpty()) {
            LOG.info("{} runs older than {} are forgotten", old.size(), retention);
        }
        return old.size();
    }
}
