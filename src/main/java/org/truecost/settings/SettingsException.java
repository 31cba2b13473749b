package org.truecost.settings;

import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** A setting does not allow the requested work. */
public class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String property;
    private final transient Message words;

    /** @param property the setting to fix; what is wrong with it is said of it */
    public SettingsException(String property, Message words) {
        super(words.in(Language.standard()));
        this.property = property;
        this.words = words;
    }

    /** The setting to fix. */
    public String property() {
        return property;
    }

    /** What is wrong with it, and what was expected. */
    public Message words() {
        return words;
    }
}
