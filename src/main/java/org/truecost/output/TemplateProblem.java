package org.truecost.output;

/** A mistake in a file of output-templates, said so that the person who edited it can mend it. */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateProblem(String file, String message) {
        super(file + ": " + message);
    }

    TemplateProblem(String file, int line, String message) {
        super(file + ", line " + line + ": " + message);
    }
}
