package org.truecost.store;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A report on its way to one recipient.
 *
 * @param list the recipient list it is for
 * @param recipient a mail address or a folder
 * @param messageId the same for every try
 * @param attempts tries so far; the try that is under way is known by its number
 * @param unclear tries after which nobody knows whether it arrived
 * @param nextAttempt not before this
 * @param changedAt when it came to where it stands
 * @param answer what the other side said last; empty where nothing
 */
public record Delivery(
        long id,
        YearMonth month,
        int revision,
        String list,
        String recipient,
        String messageId,
        DeliveryState state,
        int attempts,
        int unclear,
        Instant nextAttempt,
        Instant changedAt,
        String answer) {

    /** Whether something is still to be done about it. */
    public boolean isOpen() {
        return state != DeliveryState.SENT && state != DeliveryState.WITHDRAWN;
    }
}
