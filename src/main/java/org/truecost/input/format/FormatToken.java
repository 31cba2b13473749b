package org.truecost.input.format;

/**
 * A piece of a number format.
 *
 * @param text its letters in lower case, its placeholders, or the text that is shown as it is
 */
record FormatToken(Meaning meaning, String text) {

    /** The meaning of a token. */
    enum Meaning {
        /** A text that is shown as it is; quoted, escaped or a character of no meaning. */
        LITERAL,
        /** Placeholders of digits: {@code 0}, {@code #} and {@code ?}. */
        DIGITS,
        /** The decimal point. */
        POINT,
        /** Between digits it groups them, after the last it divides by a thousand. */
        COMMA,
        PERCENT,
        EXPONENT,
        /** The number as it is. */
        GENERAL,
        /** The cell's text. */
        TEXT,
        /** A piece of a day or a time of day: a run of y, m, d, h, s, e, g, a, b or r. */
        CALENDAR,
        /** A run of h, m or s that counts on beyond a day, an hour or a minute. */
        ELAPSED,
        /** Morning or afternoon. */
        HALF_DAY,
        /** A comparison that decides for which numbers the section is, {@code >=1000}. */
        CONDITION,
        /** Begins the next section. */
        SECTION
    }

    boolean is(Meaning wanted) {
        return meaning == wanted;
    }

    /** Whether it is a run of one letter, of a length. */
    boolean isRun(char letter, int shortest) {
        return meaning == Meaning.CALENDAR && text.charAt(0) == letter && text.length() >= shortest;
    }
}
