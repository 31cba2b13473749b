package org.truecost.output;

import java.util.List;

/** One line of words, and how wide it is. */
record Line(List<Run> runs, float width) {

    Line {
        runs = List.copyOf(runs);
    }

    /** The size of its largest words. */
    float size() {
        return (float)
                runs.stream().mapToDouble(run -> run.style().size()).max().orElse(0);
    }
}
