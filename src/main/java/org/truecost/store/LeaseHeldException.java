package org.truecost.store;

/** Another process is working on it. */
public class LeaseHeldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String holder;

    LeaseHeldException(String name, String holder) {
        super(name + " is held by " + holder);
        this.holder = holder;
    }

    /** Who: process and machine. */
    public String holder() {
        return holder;
    }
}
