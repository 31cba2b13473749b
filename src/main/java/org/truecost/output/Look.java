package org.truecost.output;

/** How a cell of the summary looks: how it stands out, and what form its value takes. */
record Look(Weight weight, Form form) {

    /** How a cell stands out. */
    enum Weight {
        /** The sheet's name. */
        TITLE,
        /** The finding, or what the sheet is of. */
        SUBTITLE,
        /** The heading of one part of a sheet. */
        SECTION,
        /** A column's heading. */
        HEADING,
        /** A heading over several columns. */
        BAND,
        PLAIN,
        /** The rows the finding rests on. */
        STRONG,
        /** A group's sum. */
        SUBTOTAL,
        /** The last sum. */
        TOTAL,
        /** An aside. */
        NOTE,
        /** Numbers that serve a chart or a check. */
        FAINT,
        /** The name, the figure and the aside of a figure set apart at the top. */
        CARD_NAME,
        CARD_FIGURE,
        CARD_NOTE
    }

    /** What a value is. */
    enum Form {
        TEXT,
        /** Text of several lines. */
        WRAPPED,
        /** A heading over numbers. */
        RIGHT,
        AMOUNT,
        /** An amount per GPU-hour. */
        UNIT_AMOUNT,
        /** An amount in millions, for the charts. */
        MILLIONS,
        TIMES,
        SHARE,
        COUNT,
        RATE,
        DAY,
        MONTH
    }

    static Look of(Weight weight, Form form) {
        return new Look(weight, form);
    }
}
