package org.truecost.problem;

/** The same words in both languages. */
public record Words(String english, String japanese) {

    /** Words that are alike in both languages: a name, a cell, an amount. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** The words in one language. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }
}
