package org.truecost.recognition;

/** The three parts of every total: machines, running them, people. */
public enum CostGroup {
    DEPRECIATION,
    OPERATIONS,
    PEOPLE
}
