package org.truecost.inbox;

/** Where a claimed workbook goes. */
public enum Fate {
    /** Counted from its month on. */
    IN_FORCE,
    /** To be mended. */
    REJECTED,
    /** Already in force with the same bytes: kept aside. */
    ASIDE
}
