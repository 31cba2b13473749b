package org.truecost.wording;

import java.util.regex.Pattern;

/**
 * Text from outside on one line of a terminal, a list or an answer: none of its characters begins another line, moves the cursor
 * or reverses the text next to it.
 */
public final class SafeText {

    /** Every control character of Unicode, not of ASCII alone; breaks of lines and paragraphs; marks that turn the direction. */
    private static final String UNPRINTABLE = "\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069";

    private static final Pattern UNKEPT = Pattern.compile("[" + UNPRINTABLE + "]");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n|[" + UNPRINTABLE + "]");

    private SafeText() {}

    /** Whether a character may appear on the line unchanged. */
    public static boolean keeps(char character) {
        return !UNKEPT.matcher(String.valueOf(character)).matches();
    }

    /** The text with a space in place of each such character. */
    public static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }
}
