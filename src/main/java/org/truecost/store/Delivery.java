package org.truecost.store;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A report on its way to one recipient.
 *
 * @param list the recipient list it is for
 * @param recipient a mail address or a folder
 * @param messageId the same for every attempt
 * @param attempts attempts so far; an attempt in progress is identified by its number
 * @param unclear attempts after which it is unknown whether it arrived
 * @param nextAttempt not before this
 * @param changedAt when its state last changed
 * @param answer the other side's last response; empty where there was none
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

    /** Whether it is for a recipient of a list. */
    boolean isTo(String otherList, String otherRecipient) {
        return list.equals(otherList) && recipient.equals(otherRecipient);
    }
}
