package org.truecost.files;

/**
 * What a document opens with. Whoever opens it may read, print and copy it; nobody may change it.
 *
 * @param words from 8 to 127 printable characters of ASCII: others every program makes other bytes of, and then opens nothing
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

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Password";
    }
}
