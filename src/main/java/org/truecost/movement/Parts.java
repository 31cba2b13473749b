package org.truecost.movement;

import java.util.Map;
import java.util.function.Function;

/**
 * Lines processed in parts, each of which fits into memory: one part at first, twice as many whenever the first has too many lines.
 * Which part a line is in follows from what identifies it.
 */
final class Parts {

    private final int mostHeld;
    private int count = 1;

    /** @param mostHeld lines held in memory at the same time */
    Parts(int mostHeld) {
        this.mostHeld = mostHeld;
    }

    int count() {
        return count;
    }

    boolean isIn(int part, String identity) {
        int hash = identity.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), count) == part;
    }

    /** Makes more parts where the first has too many lines, and takes out of it those that are in another one now. */
    <K> void fit(int part, Map<K, ?> held, Function<K, String> identity) {
        if (part == 0 && held.size() > mostHeld) {
            count *= 2;
            held.keySet().removeIf(key -> !isIn(0, identity.apply(key)));
        }
    }
}
