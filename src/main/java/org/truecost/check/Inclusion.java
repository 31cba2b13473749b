package org.truecost.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.ReadWords;

/**
 * What a text says about a cost and the servers' purchase price: whether it is part of it or comes on top (cost-model.md, R3).
 */
enum Inclusion {
    PART,
    ON_TOP,
    UNSAID;

    private static final int LONGEST = 2000;

    private static final Pattern APART = Pattern.compile(ReadWords.pattern("reading.onTopPattern"));
    private static final Pattern WITHIN = Pattern.compile(ReadWords.pattern("reading.partPattern"));

    static Inclusion of(@Nullable String text) {
        if (text == null) {
            return UNSAID;
        }
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(shortened, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (APART.matcher(plain).find()) {
            return ON_TOP;
        }
        return WITHIN.matcher(plain).find() ? PART : UNSAID;
    }
}
