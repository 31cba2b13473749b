package org.truecost.mail;

/** Other people's words, made fit for a table and a terminal. */
final class ServerText {

    private static final int LONGEST = 300;

    private ServerText() {}

    /** On one line, without control characters, and not without end. */
    static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
