package org.truecost.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The right to work on a named thing, kept for as long as its holder lives and answers. It can be lost: to a pause longer than
 * its term, or with the database. Whoever is about to do what must not be done twice asks first.
 */
public final class Lease implements AutoCloseable {

    private final Leases leases;
    private final String name;
    private final long token;
    private final long term;
    private final AtomicLong renewedAt;

    Lease(Leases leases, String name, long token, Duration term, long takenAt) {
        this.leases = leases;
        this.name = name;
        this.token = token;
        this.term = term.toNanos();
        this.renewedAt = new AtomicLong(takenAt);
    }

    /** What it is for. */
    public String name() {
        return name;
    }

    /** Higher than that of every earlier holder: what an outdated one still writes can be told by it. */
    public long token() {
        return token;
    }

    /** Whether nobody else can have it, by our own clock that is never set. */
    public boolean isHeld() {
        return System.nanoTime() - renewedAt.get() < term;
    }

    void renewed(long askedAt) {
        renewedAt.set(askedAt);
    }

    /** Lets the next one in. */
    @Override
    public void close() {
        leases.release(this);
    }
}
