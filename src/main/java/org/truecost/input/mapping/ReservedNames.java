package org.truecost.input.mapping;

/** Names of columns that no sheet has, as mappings write them. */
public final class ReservedNames {

    /** The values of the columns that hold a month each. */
    public static final String MONTH_VALUE = "month value";

    /** The rows' numbers, as a spreadsheet shows them. */
    static final String ROW_NUMBER = "row number";

    /** The sheet's name, on each row. */
    static final String SHEET_NAME = "sheet name";

    private ReservedNames() {}
}
