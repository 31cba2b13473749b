package org.truecost.store;

/**
 * The right to work on a named thing, kept for as long as its holder is alive and responsive. It can be lost: to a pause longer
 * than its term, or with the database.
 */
public final class Lease implements AutoCloseable {

    private final Leases leases;
    private final String name;
    private final long token;

    Lease(Leases leases, String name, long token) {
        this.leases = leases;
        this.name = name;
        this.token = token;
    }

    /** The name of the work. */
    public String name() {
        return name;
    }

    /** Higher than that of every earlier holder: it identifies writes of an outdated one. */
    public long token() {
        return token;
    }

    /** Lets the next one in. */
    @Override
    public void close() {
        leases.release(this);
    }
}
