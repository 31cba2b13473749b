package org.truecost.files;

/**
 * The password that opens a document. A reader may then read, print and copy it; no one may change it.
 *
 * @param words from 8 to 127 printable characters of ASCII: programs encode other characters differently, and could not open the
 *     document
 */
public record Password(String words) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 127;

    /** Refuses a password that protects nothing or that would not open the document. */
    public Password {
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw new IllegalArgumentException("a password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (!words.matches("[ -~]+")) {
            throw new IllegalArgumentException("a password is of letters, digits and signs of ASCII only");
        }
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "Password";
    }
}
