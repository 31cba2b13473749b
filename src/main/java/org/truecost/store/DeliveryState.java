package org.truecost.store;

/** The state of a delivery. */
public enum DeliveryState {
    /** Waits for its next try. */
    PENDING,
    /** Is being tried now; after a crash it may have arrived or not. */
    SENDING,
    /** The other side confirmed that it has it. */
    SENT,
    /** Failed permanently: refused, or attempted too often. */
    FAILED,
    /** Waits until the report is approved. */
    HELD,
    /** Not to be sent any more: a later revision took its place, or its reader is on no list. */
    WITHDRAWN
}
