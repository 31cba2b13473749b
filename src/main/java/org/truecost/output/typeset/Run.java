package org.truecost.output.typeset;

import org.jspecify.annotations.Nullable;
import org.truecost.output.typeset.PdfFonts.Style;
import org.truecost.problem.Language;

/**
 * Words set in one style.
 *
 * @param tag what they belong to; null for an artifact
 * @param target the heading they link to; null where they are not a link
 * @param language of the words; null where it is unknown, which means the document's
 */
public record Run(
        String text,
        Style style,
        @Nullable Tag tag,
        @Nullable String target,
        @Nullable Language language) {

    /** Words that lead nowhere, in the document’s language. */
    public static Run of(String text, Style style, @Nullable Tag tag) {
        return new Run(text, style, tag, null, null);
    }

    Run saying(String other) {
        return new Run(other, style, tag, target, language);
    }
}
