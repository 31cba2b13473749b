package org.truecost.wording;

import java.util.function.Predicate;

/** As much of a workbook's text as fits into a paged document; the Excel summary has all of it. */
public final class Excerpt {

    private static final int LONGEST = 280;
    private static final int SENTENCE = 100;
    private static final int STEP = 5;

    private Excerpt() {}

    /** For a cell of a table. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** For a sentence that continues after it. */
    static String inSentence(String text) {
        return of(text, SENTENCE);
    }

    /** As much as meets a condition, such as that it fits on two lines. */
    public static String asFits(String text, Predicate<String> fits) {
        String excerpt = of(text);
        for (int longest = LONGEST; longest > STEP && !fits.test(excerpt); longest -= STEP) {
            excerpt = of(text, longest);
        }
        return excerpt;
    }

    private static String of(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
