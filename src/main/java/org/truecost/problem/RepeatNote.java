package org.truecost.problem;

/** How a problem that is said once says where else it stands. */
public final class RepeatNote {

    private RepeatNote() {}

    /** The tail of a message that stands for some more rows; empty for none. */
    public static Words rows(long rows) {
        return rows <= 0
                ? Words.same("")
                : new Words(
                        " The same holds for " + rows + (rows == 1 ? " more row." : " more rows."),
                        "ほかに" + rows + "行が同様です。");
    }

    /** The tail of a message that stands for some more cells; empty for none. */
    public static Words cells(long cells) {
        return cells <= 0
                ? Words.same("")
                : new Words(
                        " The same holds for " + cells + (cells == 1 ? " more cell." : " more cells."),
                        "ほかに" + cells + "個のセルが同様です。");
    }
}
