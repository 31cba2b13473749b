package org.truecost.ledger;

import org.truecost.problem.Words;

/** How a figure's source hedges it; it travels from the cell to the briefing (cost-model.md, rule 10). */
public enum Qualifier {
    EXACT("exact", "確定"),
    AT_LEAST("at least", "以上"),
    AT_MOST("at most", "以下"),
    ABOUT("about", "約"),
    ESTIMATED("estimated", "推定"),
    ASSUMED("assumed", "仮定");

    private final Words words;

    Qualifier(String english, String japanese) {
        this.words = new Words(english, japanese);
    }

    /** The word a sheet uses. */
    public Words words() {
        return words;
    }
}
