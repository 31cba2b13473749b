package org.truecost.input.delimited;

import java.nio.charset.Charset;
import java.util.Optional;

/** Encodings of text tables by their names. */
public final class Encodings {

    private static final Charset STANDARD = Charset.forName("Shift_JIS");
    private static final Charset OF_SPREADSHEETS = Charset.forName("windows-31j");

    private Encodings() {}

    /** The encoding of a name; empty where there is none. */
    public static Optional<Charset> named(String name) {
        try {
            return Optional.of(asWritten(Charset.forName(name)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** What is called Shift_JIS is Windows' form of it, which has ①, ㈱ and 髙 too. */
    static Charset asWritten(Charset named) {
        return named.equals(STANDARD) ? OF_SPREADSHEETS : named;
    }
}
