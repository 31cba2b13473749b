package org.truecost.bench;

/** How the texts of a workbook are kept. */
enum Texts {
    /** In a table of strings, as Excel keeps them. */
    SHARED("shared strings"),
    /** In the cells, as many exporting programs write them. */
    INLINE("inline strings"),
    /** In a table of strings, in Japanese, headers included. */
    JAPANESE("Japanese shared strings");

    private final String words;

    Texts(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
