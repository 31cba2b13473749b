package org.truecost.input.mapping;

import java.util.List;
import java.util.Map;

/**
 * Which rows are meant, by what is in their columns.
 *
 * @param cells for each column the patterns of which its text must fit one; the empty pattern fits an empty cell
 */
record RowPattern(Map<String, List<String>> cells) {

    RowPattern {
        cells = Map.copyOf(cells);
    }

    boolean fits(MappedRow row) {
        return cells.entrySet().stream().allMatch(one -> fits(one.getValue(), row.textAt(one.getKey())));
    }

    private static boolean fits(List<String> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> Glob.matches(pattern, text));
    }
}
