package org.truecost.store.block;

/** A record of the database is written in a form, or has a field, that only a later version of the product knows. */
final class LaterVersionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LaterVersionException() {
        super("a cost record in the database was written by a later version of TrueCost");
    }
}
