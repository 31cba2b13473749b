package org.truecost.problem;

import java.util.Locale;

/** The languages the product reads and speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    JAPANESE(Locale.JAPANESE);

    private final Locale locale;
    private final Bundle bundle;

    Language(Locale locale) {
        this.locale = locale;
        this.bundle = new Bundle(locale);
    }

    /** The two-letter code in file names, {@code en} or {@code ja}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The locale for dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** Its texts. */
    public Bundle bundle() {
        return bundle;
    }

    /** Japanese where the locale is Japanese, otherwise English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
    }
}
