package org.truecost.citation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place in the repository that refers to another one.
 *
 * @param from the file it is in, relative to the repository
 * @param line counted from 1
 * @param written the words of the citation
 * @param target the file cited, relative to the repository; where no file answers to what is written, what is written
 * @param name what is cited in that file: an id ({@code rule 4}, {@code F14}), or the anchor of a heading; null for the file as a whole
 */
record Citation(
        Path from,
        int line,
        String written,
        Path target,
        @Nullable String name) {

    /** Whether it is an id without a word on which page it belongs to. */
    boolean isBare() {
        return target.equals(from) && !written.startsWith("#");
    }
}
