package org.truecost.recognition;

import static java.util.Collections.unmodifiableMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a cost is for: the rows of the category table. */
public enum CostCategory {
    SERVERS(CostGroup.DEPRECIATION),
    GPUS(CostGroup.DEPRECIATION),
    /** Losses on what leaves the fleet, less gains (cost-model.md, rule 35). */
    DISPOSALS(CostGroup.DEPRECIATION),
    POWER(CostGroup.OPERATIONS),
    COLOCATION(CostGroup.OPERATIONS),
    NETWORK(CostGroup.OPERATIONS),
    MAINTENANCE(CostGroup.OPERATIONS),
    SOFTWARE(CostGroup.OPERATIONS),
    OTHER(CostGroup.OPERATIONS),
    PAYROLL(CostGroup.PEOPLE);

    private final CostGroup group;

    CostCategory(CostGroup group) {
        this.group = group;
    }

    /** The group it belongs to. */
    public CostGroup group() {
        return group;
    }

    /** Those of operations and people, which recur from month to month. */
    public static List<CostCategory> recurring() {
        return Arrays.stream(values())
                .filter(category -> category.group != CostGroup.DEPRECIATION)
                .toList();
    }

    /** What there is by category, in the categories' order; it cannot be changed. */
    public static <V> Map<CostCategory, V> inOrder(Map<CostCategory, V> byCategory) {
        Map<CostCategory, V> ordered = new EnumMap<>(CostCategory.class);
        ordered.putAll(byCategory);
        return unmodifiableMap(ordered);
    }
}
