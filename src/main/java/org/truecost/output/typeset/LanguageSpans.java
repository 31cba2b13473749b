package org.truecost.output.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;

/**
 * Finds in what language words are, where that can be told, so that a screen reader pronounces a workbook's Japanese in an English
 * briefing as Japanese, and a sentence in English in a Japanese one as English. A name or a unit in Latin letters is part of the
 * sentence it stands in.
 */
final class LanguageSpans {

    private static final Pattern JAPANESE = Pattern.compile(
            "[\\u3040-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF々ー]"
                    + "(?:[\\u3000-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF々ー・]*[\\u3040-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF々ー。、」）])?");

    /** Three words in a row; fewer may be a name. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\p{IsLatin}[\\p{IsLatin}’'-]*(?:[,;:.]? [\\p{IsLatin}\\d$%’'.-]+){2,}[.,;:!?]*");

    private LanguageSpans() {}

    /** The same words in pieces of one language each; what leads somewhere stays whole. */
    static List<Run> pieces(Run run) {
        if (run.target() != null || run.tag() == null) {
            return List.of(run);
        }
        List<Run> pieces = new ArrayList<>();
        int from = 0;
        Matcher japanese = JAPANESE.matcher(run.text());
        while (japanese.find()) {
            latin(run, run.text().substring(from, japanese.start()), pieces);
            add(run, japanese.group(), Language.JAPANESE, pieces);
            from = japanese.end();
        }
        latin(run, run.text().substring(from), pieces);
        return pieces.isEmpty() ? List.of(run) : pieces;
    }

    private static void latin(Run run, String text, List<Run> pieces) {
        int from = 0;
        Matcher english = ENGLISH.matcher(text);
        while (english.find()) {
            add(run, text.substring(from, english.start()), null, pieces);
            add(run, english.group(), Language.ENGLISH, pieces);
            from = english.end();
        }
        add(run, text.substring(from), null, pieces);
    }

    private static void add(Run run, String text, @Nullable Language language, List<Run> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Run(text, run.style(), run.tag(), run.target(), language));
        }
    }
}
