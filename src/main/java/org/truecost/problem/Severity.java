package org.truecost.problem;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /** The row or workbook is rejected, or the month is not reported. */
    ERROR,
    /** Counted and reported. */
    WARNING,
    /** For information. */
    NOTE;

    /** The severity's name. */
    public Message words() {
        return Message.of("problems.severity." + name());
    }

    /** Its name for programs, {@code error}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
