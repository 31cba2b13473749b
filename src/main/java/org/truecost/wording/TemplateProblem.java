package org.truecost.wording;

import org.truecost.problem.Language;
import org.truecost.problem.Words;

/** A mistake in a file of output-templates, said in both languages so that the person who edited it can mend it. */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    public TemplateProblem(String file, Words mistake) {
        this(new Words(file + ": " + mistake.english(), file + "：" + mistake.japanese()));
    }

    public TemplateProblem(String file, int line, Words mistake) {
        this(new Words(
                file + ", line " + line + ": " + mistake.english(), file + " の" + line + "行目：" + mistake.japanese()));
    }

    private TemplateProblem(Words words) {
        super(words.english());
        this.words = words;
    }

    /** The file, the line where it is known, what is wrong with it and what was expected. */
    public String in(Language language) {
        return words.in(language);
    }

    /** A file that is not where it should be. */
    public static Words missing(Object folder) {
        return new Words("there is no such file in " + folder, folder + " にこのファイルがありません");
    }
}
