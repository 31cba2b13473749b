package org.truecost.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long each time, up to the longest, and shortened by chance to as little as
 * half, so that many who failed together do not come back together.
 */
record Backoff(Duration first, Duration longest, RandomGenerator chance) {

    private static final int MOST_DOUBLINGS = 30;

    /** The pause after a number of attempts, from 1. */
    Duration after(int attempts) {
        long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long most = Math.max(1, Math.min(longest.toMillis(), doubled));
        return Duration.ofMillis(most - chance.nextLong(most / 2 + 1));
    }
}
