package org.truecost;

import org.truecost.problem.Language;

/** The languages that ship, by name: the product knows them by their files alone. */
public final class Languages {

    public static final Language ENGLISH = Language.of("en").orElseThrow();
    public static final Language JAPANESE = Language.of("ja").orElseThrow();

    private Languages() {}
}
