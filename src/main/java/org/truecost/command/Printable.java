package org.truecost.command;

import java.util.regex.Pattern;

/** Text from outside made safe to print: no control character of it moves the cursor or breaks a line. */
final class Printable {

    /** Every control character of Unicode, not of ASCII alone; breaks of lines and paragraphs; marks that turn the direction. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    private Printable() {}

    static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }
}
