package org.truecost.output.chart;

import java.util.Set;

/** The charts a briefing's text may place, by name. */
public final class Charts {

    public static final Set<String> NAMES = Set.of("bridge", "ranges", "months", "composition");

    private Charts() {}

    /** The chart of a name that is one of {@link #NAMES}. */
    public static Chart named(String name, PdfSetting setting) {
        return switch (name) {
            case "bridge" -> new BridgeChart(setting);
            case "ranges" -> new RangesChart(setting);
            case "months" -> new MonthsChart(setting);
            case "composition" -> new CompositionChart(setting);
            default -> throw new IllegalArgumentException("no chart " + name);
        };
    }
}
