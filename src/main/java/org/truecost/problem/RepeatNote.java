package org.truecost.problem;

/** How a problem that is reported once says how many other places have it too. */
public final class RepeatNote {

    private RepeatNote() {}

    /** The tail of a message that holds for some more rows; empty for none. */
    public static Message rows(long rows) {
        return rows <= 0 ? Message.NONE : Message.of("problems.rows.repeated").with("count", rows);
    }

    /** The tail of a message that holds for some more cells; empty for none. */
    public static Message cells(long cells) {
        return cells <= 0 ? Message.NONE : Message.of("problems.cells.repeated").with("count", cells);
    }
}
