package org.truecost.input.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.truecost.problem.ReadWords;

/** What headers and notes say of tax: {@code 金額（税込）}, {@code Total incl. VAT} (cost-model.md, rule 43). */
public final class TaxWords {

    private static final List<String> SIGNS = ReadWords.of("reading.taxSigns");
    private static final Pattern INCLUDED = Pattern.compile(ReadWords.pattern("reading.taxIncludedPattern"));
    private static final Pattern EXCLUDED = Pattern.compile(ReadWords.pattern("reading.taxExcludedPattern"));
    private static final Pattern EMPTY = Pattern.compile("[(\\[]\\s*[)\\]]");

    private TaxWords() {}

    /** Whether a text says that tax is in the amounts. */
    public static boolean sayIncluded(String text) {
        String plain = plain(text);
        return SIGNS.stream().anyMatch(plain::contains)
                && INCLUDED.matcher(plain).find()
                && !EXCLUDED.matcher(plain).find();
    }

    /** The text without its words on tax. */
    public static String without(String text) {
        return EMPTY.matcher(INCLUDED.matcher(plain(text)).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    private static String plain(String text) {
        return Wording.plain(text).toLowerCase(Locale.ROOT);
    }
}
