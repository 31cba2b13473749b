package org.truecost.output;

import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Language;
import org.truecost.output.PdfFonts.Style;

/**
 * Words set in one style.
 *
 * @param tag what they belong to; null for an artifact
 * @param target the heading they lead to; null where they lead nowhere
 * @param language of the words; null where it cannot be told, which is then the document's
 */
record Run(
        String text,
        Style style,
        @Nullable Tag tag,
        @Nullable String target,
        @Nullable Language language) {

    static Run of(String text, Style style, @Nullable Tag tag) {
        return new Run(text, style, tag, null, null);
    }

    Run saying(String other) {
        return new Run(other, style, tag, target, language);
    }
}
