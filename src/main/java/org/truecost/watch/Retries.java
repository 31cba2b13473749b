package org.truecost.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Failed items: each is reported once, paused for a while, and abandoned after a few attempts by a run that must end. */
final class Retries {

    private static final int FEW = 3;

    private final Duration pause;
    private final InstantSource stopwatch;
    private final Map<Path, Failed> failed = new HashMap<>();

    private record Failed(int tries, Instant last) {}

    /** @param pause between two tries: a full disk or a database that is away need time */
    Retries(Duration pause, InstantSource stopwatch) {
        this.pause = pause;
        this.stopwatch = stopwatch;
    }

    /** Whether it is not yet time to try this again. */
    boolean isPaused(Path what) {
        Failed before = failed.get(what);
        return before != null
                && Duration.between(before.last, stopwatch.instant()).compareTo(pause) < 0;
    }

    /** Records a failure; returns whether it is the first one, which is reported. */
    boolean failed(Path what) {
        Failed now = new Failed(tries(what) + 1, stopwatch.instant());
        failed.put(what, now);
        return now.tries == 1;
    }

    /** Notes that there is nothing to be tried again. */
    void succeeded(Path what) {
        failed.remove(what);
    }

    /** Whether this has failed, and not succeeded since. */
    boolean hasFailed(Path what) {
        return failed.containsKey(what);
    }

    /** Whether this has failed so often that waiting for it is in vain. */
    boolean isExhausted(Path what) {
        return tries(what) >= FEW;
    }

    /** Removes items that no longer exist. */
    void forgetAllBut(Set<Path> present) {
        failed.keySet().retainAll(present);
    }

    private int tries(Path what) {
        Failed before = failed.get(what);
        return before == null ? 0 : before.tries;
    }
}
