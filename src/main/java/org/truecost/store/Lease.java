package org.truecost.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The right to work on a named thing, kept for as long as its holder is alive and responsive. It can be lost: to a pause longer
 * than its term, or with the database. Code that is about to do something that must not happen twice checks it first.
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

    /** The name of the work. */
    public String name() {
        return name;
    }

    /** Higher than that of every earlier holder: it identifies writes of an outdated one. */
    public long token() {
        return token;
    }

    /** Whether no one else can have it, by a monotonic clock of our own. */
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
