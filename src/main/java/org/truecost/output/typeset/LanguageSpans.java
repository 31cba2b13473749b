package org.truecost.output.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;

/**
 * Detects the language of words where possible, so that a screen reader pronounces a workbook's Japanese in an English
 * briefing as Japanese, and a sentence in English in a Japanese one as English. A name or a unit in Latin letters is part of the
 * sentence it is in. Of languages that cannot be distinguished, it is the first.
 */
final class LanguageSpans {

    private static final List<Known> KNOWN = Language.all().stream()
            .map(language ->
                    new Known(language, Pattern.compile(language.bundle().pattern("language.span"))))
            .toList();

    private LanguageSpans() {}

    /** A language and what words in it look like. */
    private record Known(Language language, Pattern words) {}

    /** The same words in pieces of one language each; what leads somewhere stays whole. */
    static List<Run> pieces(Run run) {
        if (run.target() != null || run.tag() == null) {
            return List.of(run);
        }
        List<Run> pieces = new ArrayList<>();
        add(run, run.text(), KNOWN, pieces);
        return pieces.isEmpty() ? List.of(run) : pieces;
    }

    /** Looks for words in the first of the languages, and for the others between them. */
    private static void add(Run run, String text, List<Known> languages, List<Run> pieces) {
        if (languages.isEmpty()) {
            add(run, text, (Language) null, pieces);
            return;
        }
        List<Known> others = languages.subList(1, languages.size());
        int from = 0;
        Matcher words = languages.getFirst().words().matcher(text);
        while (words.find()) {
            add(run, text.substring(from, words.start()), others, pieces);
            add(run, words.group(), languages.getFirst().language(), pieces);
            from = words.end();
        }
        add(run, text.substring(from), others, pieces);
    }

    private static void add(Run run, String text, @Nullable Language language, List<Run> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Run(text, run.style(), run.tag(), run.target(), language));
        }
    }
}
