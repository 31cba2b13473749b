package org.truecost.output;

import java.awt.Color;
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

    private static final int RGB = 0xFFFFFF;

    Palette {
        groups = new EnumMap<>(groups);
    }

    /** The briefing's own colours, so that both documents look alike. */
    static Palette of(Theme theme) {
        Map<CostGroup, String> groups = new EnumMap<>(CostGroup.class);
        theme.groups().forEach((group, colour) -> groups.put(group, hex(colour)));
        return new Palette(hex(theme.trueCost()), hex(theme.increase()), hex(theme.decrease()), groups);
    }

    private static String hex(Color colour) {
        return "%06X".formatted(colour.getRGB() & RGB);
    }

    String of(CostGroup group) {
        return Optional.ofNullable(groups.get(group)).orElse(accent);
    }
}
