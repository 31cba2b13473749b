package org.truecost.input;

import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** A file of passwords that cannot be used: no workbook is read until it is corrected or removed. It quotes nothing of the file. */
public final class PasswordFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message words;

    PasswordFileException(Message words) {
        super(words.in(Language.standard()));
        this.words = words;
    }

    /** The file, its line, and what is wrong with it. */
    public Message words() {
        return words;
    }
}
