package org.truecost.input.draft;

import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/**
 * A line of a drafted mapping.
 *
 * @param yaml the line itself
 * @param comment what is said of it; null for nothing
 */
record DraftLine(String yaml, @Nullable Message comment) {

    private static final int COMMENTS_FROM = 40;

    String in(Language language) {
        if (comment == null) {
            return yaml;
        }
        String gap = " ".repeat(Math.max(1, COMMENTS_FROM - yaml.length()));
        return yaml + gap + "# " + comment.in(language).replaceAll("\\R", " ");
    }
}
