package org.truecost.inbox;

/** Where a claimed workbook goes. */
public enum Disposition {
    /** Counted from its month on. */
    CURRENT,
    /** To be mended. */
    REJECTED,
    /** Already in force with the same bytes: kept aside. */
    DUPLICATE
}
