package org.truecost.ledger;

/** What the sender of a series of monthly workbooks declares it to be, once for the whole file family (cost-model.md, rule 17). */
public enum SeriesKind {
    /** Each workbook states every line that still holds: one that is absent leaves. */
    FULL_REGISTER,
    /** Each workbook adds lines to those of the months before. */
    ADDITIONS
}
