package org.truecost.output.lines;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.output.grid.Ref;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;

/** The positions in the summary of the lines, claims, rates and totals with problems: a problem links to its line. */
public final class LineLinks {

    private final Set<Spot> wanted = new HashSet<>();
    private final Map<Spot, Ref> lines = new HashMap<>();

    /** A row of a workbook. */
    private record Spot(String workbook, String sheet, String row) {
        static Optional<Spot> of(@Nullable Location place) {
            return place == null || place.sheet() == null || place.cell() == null
                    ? Optional.empty()
                    : Optional.of(new Spot(
                            place.workbook(), place.sheet(), place.cell().replaceAll("\\D", "")));
        }
    }

    public LineLinks(List<Problem> problems) {
        problems.forEach(problem -> Spot.of(problem.location()).ifPresent(wanted::add));
    }

    /** Records where a line was written. */
    public void written(@Nullable Location place, Ref line) {
        if (!wanted.isEmpty()) {
            Spot.of(place).filter(wanted::contains).ifPresent(spot -> lines.put(spot, line));
        }
    }

    /** The line of a place; empty where the summary has none, as of a rejected row. */
    public Optional<Ref> line(Location place) {
        return Spot.of(place).map(lines::get);
    }
}
