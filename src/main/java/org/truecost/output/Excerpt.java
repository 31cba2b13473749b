package org.truecost.output;

/** As much of a workbook's text as a page-bound document has room for; the Excel summary has it all. */
final class Excerpt {

    private static final int LONGEST = 280;

    private Excerpt() {}

    static String of(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
