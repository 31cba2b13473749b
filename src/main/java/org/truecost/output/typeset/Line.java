package org.truecost.output.typeset;

import java.util.List;

/** One line of words, and how wide it is. */
public record Line(List<Run> runs, float width) {

    public Line {
        runs = List.copyOf(runs);
    }

    /** The size of its largest words. */
    float size() {
        return (float)
                runs.stream().mapToDouble(run -> run.style().size()).max().orElse(0);
    }
}
