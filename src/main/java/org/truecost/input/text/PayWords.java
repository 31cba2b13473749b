package org.truecost.input.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.truecost.problem.ReadWords;

/** What headers, labels and names of sheets say of pay: {@code 賃金台帳}, {@code Gross pay per month}. */
public final class PayWords {

    private static final List<String> SIGNS = ReadWords.of("reading.paySigns");
    private static final Pattern PATTERN = Pattern.compile(ReadWords.pattern("reading.payPattern"));

    private PayWords() {}

    /** Whether figures under these words may be pay. */
    public static boolean areIn(String text) {
        return areInPlain(Wording.plain(text).toLowerCase(Locale.ROOT));
    }

    /** The same of a text that is plain and in lower case. */
    public static boolean areInPlain(String plain) {
        return SIGNS.stream().anyMatch(plain::contains)
                || PATTERN.matcher(plain).find();
    }
}
