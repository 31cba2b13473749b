package org.truecost.settings;

import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** A setting does not allow the requested work. */
public class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String property;
    private final @Nullable String standsAt;
    private final @Nullable String found;
    private final transient Message words;

    /** @param property the setting to fix; what is wrong with it is said of it */
    public SettingsException(String property, Message words) {
        this(property, null, null, words);
    }

    private SettingsException(String property, @Nullable String standsAt, @Nullable String found, Message words) {
        super(words.in(Language.standard()));
        this.property = property;
        this.standsAt = standsAt;
        this.found = found;
        this.words = words;
    }

    /**
     * A setting that is missing because of another.
     *
     * @param because the setting that asks for it
     */
    public static SettingsException missing(String property, String because, Message words) {
        return new SettingsException(property, because, null, words);
    }

    /**
     * One of several values below a setting.
     *
     * @param found the value, by which its line is found
     */
    public static SettingsException among(String property, String found, Message words) {
        return new SettingsException(property, null, found, words);
    }

    /** The setting to fix. */
    public String property() {
        return property;
    }

    /** The setting whose place tells where to fix it; null where that is the setting itself. */
    public @Nullable String standsAt() {
        return standsAt;
    }

    /** The value that is wrong, where it is one of several below the setting; null where there is but one. */
    public @Nullable String found() {
        return found;
    }

    /** What is wrong with it, and what was expected. */
    public Message words() {
        return words;
    }
}
