package org.truecost.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text says of a cost and the purchase price of the servers: whether it is part of it, or comes on top (cost-model.md, R3). */
enum Inclusion {
    PART,
    ON_TOP,
    UNSAID;

    private static final int LONGEST = 2000;

    private static final Pattern APART = Pattern.compile("\\bon top\\b|\\bin addition to\\b|\\bseparate(?:ly)? from\\b"
            + "|\\b(?:not|no|never|n't)\\s+(?:a\\s+)?(?:included|part|contained|covered)\\b|\\bexclud(?:ed|ing)\\b"
            + "|別途|とは別|に加え|上乗せ|含ま(?:ない|ず|れない|れず|れません)|含みません|一部では?な");

    private static final Pattern WITHIN =
            Pattern.compile("\\b(?:included|contained|part|covered)\\s+(?:in|of|by)\\s+(?:[a-z$0-9.,'’-]+\\s+){0,4}?"
                    + "(?:capex|capital (?:expenditure|cost)|purchase price|acquisition cost|server (?:price|cost|purchase)s?)\\b"
                    + "|(?:設備投資|サーバー?(?:費用|費|代金|設備|購入費|価格|本体)|取得価額|購入(?:価格|代金|費))[^。、]{0,8}?"
                    + "(?:に含|の一部|に込み|込み)");

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
