package org.truecost.planted;

import org.truecost.input.text.Era;

/** Uses a room of another house, so that the rule against it is seen to find someone. */
public final class Trespasser {

    private Trespasser() {}

    /** Looks where it has no business. */
    public static String trespass() {
        return Era.REIWA.name();
    }
}
