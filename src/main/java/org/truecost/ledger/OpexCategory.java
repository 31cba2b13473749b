package org.truecost.ledger;

import org.truecost.problem.Words;

/** What an operating expense is for. */
public enum OpexCategory {
    POWER("power", "電力"),
    COLOCATION("colocation", "コロケーション"),
    NETWORK("network", "通信"),
    MAINTENANCE("maintenance", "保守"),
    SOFTWARE("software", "ソフトウェア"),
    OTHER("other", "その他");

    private final Words words;

    OpexCategory(String english, String japanese) {
        this.words = new Words(english, japanese);
    }

    /** The word a sheet uses. */
    public Words words() {
        return words;
    }
}
