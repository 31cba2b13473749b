package org.truecost.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.ReadWords;

/**
 * What a text says about a cost and the servers' purchase price: whether it is part of it or comes on top (cost-model.md, R3). A
 * text that says both says that it comes on top: "not included in the purchase price".
 */
final class Inclusion {

    private static final int LONGEST = 2000;

    private static final Pattern APART = Pattern.compile(ReadWords.pattern("reading.onTopPattern"));
    private static final Pattern WITHIN = Pattern.compile(ReadWords.pattern("reading.partPattern"));

    private Inclusion() {}

    static boolean saysPart(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String plain = plain(text);
        return WITHIN.matcher(plain).find() && !APART.matcher(plain).find();
    }

    static boolean saysOnTop(@Nullable String text) {
        return text != null && APART.matcher(plain(text)).find();
    }

    private static String plain(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Normalizer.normalize(shortened, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
