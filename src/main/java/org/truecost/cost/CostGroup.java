package org.truecost.cost;

/** The three parts of every total: machines, running them, people. */
public enum CostGroup {
    DEPRECIATION,
    OPERATIONS,
    PEOPLE
}
