package org.truecost.store;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Waits for its next try. */
    PENDING,
    /** Is being tried now; after a crash it may have arrived or not. */
    SENDING,
    /** The other side said that it has it. */
    SENT,
    /** Given up: refused, or tried too often. */
    FAILED,
    /** Waits for somebody to approve the report. */
    HELD,
    /** Not to be sent any more: a later revision took its place, or its reader is on no list. */
    WITHDRAWN
}
