package org.truecost.ledger;

import org.truecost.problem.Message;

/** What an operating expense is for. */
public enum OpexCategory {
    POWER,
    COLOCATION,
    NETWORK,
    MAINTENANCE,
    SOFTWARE,
    OTHER;

    /** The word a sheet uses. */
    public Message words() {
        return Message.of("sheets.category." + name());
    }
}
