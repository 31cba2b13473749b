package org.truecost.input.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** Columns with figures that a mapping neither reads nor names among those not used: each is reported once, at its first figure. */
final class UnusedFigures {

    private final BitSet known = new BitSet();

    /** @param known the columns that the mapping says something about */
    UnusedFigures(Set<Integer> known) {
        known.forEach(this.known::set);
    }

    List<Parsed> see(RawRow cells, MappedSheet place, TableColumns columns, String mapping) {
        List<Parsed> found = new ArrayList<>();
        for (int index = 0; index < cells.width(); index++) {
            CellValue value = cells.at(index);
            if (value != null && !known.get(index) && Numbers.isFigure(value)) {
                known.set(index);
                Location cell = Location.cell(place.workbook(), place.name(), index, cells.number());
                found.add(new Parsed.Note(
                        new Problem(ProblemKind.FIGURES_NOT_MAPPED, cell, columns.name(index), null, Map.of())
                                .with("mapping", mapping)));
            }
        }
        return found;
    }
}
