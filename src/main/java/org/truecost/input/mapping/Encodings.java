package org.truecost.input.mapping;

import java.nio.charset.Charset;
import java.util.Optional;

/** Encodings of text tables by their names. */
public final class Encodings {

    private Encodings() {}

    /** The encoding of a name; Shift_JIS is that of spreadsheets, which has more characters than the standard. */
    public static Optional<Charset> named(String name) {
        try {
            Charset named = Charset.forName(name);
            return Optional.of(named.equals(Charset.forName("Shift_JIS")) ? Charset.forName("windows-31j") : named);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
