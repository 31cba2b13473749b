package org.truecost.command;

/** Text from outside made safe to print: no control character of it moves the cursor or breaks a line. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replaceAll("[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", " ");
    }
}
