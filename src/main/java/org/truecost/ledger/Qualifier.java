package org.truecost.ledger;

import org.truecost.problem.Message;

/** How a figure's source hedges it; it travels from the cell to the briefing (cost-model.md, rule 10). */
public enum Qualifier {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    ESTIMATED,
    ASSUMED,
    /** Ordered and not delivered: shown, and in no total (cost-model.md, rule 26). */
    COMMITTED;

    /** The word a sheet uses. */
    public Message words() {
        return Message.of("sheets.qualifier." + name());
    }
}
