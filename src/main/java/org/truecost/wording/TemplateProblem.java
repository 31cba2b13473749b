package org.truecost.wording;

import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** A mistake in a file of output-templates, said in the language of the person who edited it. */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message message;

    public TemplateProblem(String file, Message mistake) {
        this(Message.of("templates.mistake").with("file", file).with("mistake", mistake));
    }

    public TemplateProblem(String file, int line, Message mistake) {
        this(Message.of("templates.mistakeInLine")
                .with("file", file)
                .with("line", String.valueOf(line))
                .with("mistake", mistake));
    }

    private TemplateProblem(Message message) {
        super(message.in(Language.standard()));
        this.message = message;
    }

    /** The file, the line where it is known, what is wrong with it and what was expected. */
    public String in(Language language) {
        return message.in(language);
    }

    /** A file that is not where it should be. */
    public static Message missing(Object folder) {
        return Message.of("templates.fileMissing").with("folder", folder.toString());
    }
}
