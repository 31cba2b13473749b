package org.truecost.input.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rows are meant, by what is in their columns.
 *
 * @param cells for each column the patterns of which its text must fit one; the empty pattern fits an empty cell
 */
record RowPattern(Map<String, List<String>> cells) {

    RowPattern {
        cells = cells.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream().map(Glob::normal).toList()));
    }

    boolean fits(MappedRow row) {
        for (Map.Entry<String, List<String>> one : cells.entrySet()) {
            if (!fits(one.getValue(), Glob.normal(row.textAt(one.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(List<String> patterns, String text) {
        for (String pattern : patterns) {
            if (Glob.matchesNormal(pattern, text)) {
                return true;
            }
        }
        return false;
    }
}
