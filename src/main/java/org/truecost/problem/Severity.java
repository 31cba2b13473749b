package org.truecost.problem;

/** How bad a problem is. */
public enum Severity {
    /** The row or workbook is rejected, or the month is not reported. */
    ERROR("error", "エラー"),
    /** Counted, and said. */
    WARNING("warning", "警告"),
    /** Worth knowing. */
    NOTE("note", "注記");

    private final Words words;

    Severity(String english, String japanese) {
        this.words = new Words(english, japanese);
    }

    /** The severity's name. */
    public Words words() {
        return words;
    }
}
