package org.truecost.mail;

/**
 * What came of a try to deliver.
 *
 * @param answer the server's or the file system's own words; empty where it said nothing
 */
public record Receipt(Verdict verdict, String answer) {

    /** What an attempt means for the letter. */
    public enum Verdict {
        /** It is there, and the other side has said so. */
        ACCEPTED,
        /** It is not wanted, and trying again will not change that. */
        REFUSED,
        /** Not now. */
        POSTPONED,
        /** At present no letter can be delivered. */
        UNAVAILABLE,
        /** It was handed over to the last byte, and the answer never came: it may be there or not. */
        UNCLEAR
    }

    /**
     * A receipt whose answer fits on a line.
     *
     * @param answer in any form: control characters are dropped, and it is shortened
     */
    public static Receipt of(Verdict verdict, String answer) {
        return new Receipt(verdict, ServerText.plain(answer));
    }
}
