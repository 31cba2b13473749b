package org.truecost.inbox;

/** Where a claimed workbook goes. */
public enum Disposition {
    /** Counted from its month on. */
    CURRENT,
    /** To be fixed by its sender. */
    REJECTED,
    /** Already in force with the same bytes: kept aside. */
    DUPLICATE
}
