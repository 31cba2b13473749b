package org.truecost.inbox;

import java.time.Instant;
import java.time.InstantSource;

/** Monotonic time, whatever happens to the wall clock; only differences of its instants are meaningful. */
public final class Stopwatch implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
    }
}
