package org.truecost.recognition;

/** What a cost is for: the rows of the category table. */
public enum CostCategory {
    SERVERS(CostGroup.DEPRECIATION),
    GPUS(CostGroup.DEPRECIATION),
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
}
