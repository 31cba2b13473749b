package org.truecost.job;

/** What an operator has set does not allow what is asked for. */
public class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String property;

    SettingsException(String property, String message) {
        super(message);
        this.property = property;
    }

    /** The setting to mend. */
    public String property() {
        return property;
    }
}
