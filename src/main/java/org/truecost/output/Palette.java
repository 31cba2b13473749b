package org.truecost.output;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.truecost.cost.CostGroup;

/**
 * The summary's colours, {@code 0B4F7D}.
 *
 * @param accent of titles and headings, and of what the charts' columns stand for
 */
record Palette(String accent, String increase, String decrease, Map<CostGroup, String> groups) {

    Palette {
        groups = new EnumMap<>(groups);
    }

    String of(CostGroup group) {
        return Optional.ofNullable(groups.get(group)).orElse(accent);
    }
}
