package org.truecost.cost;

/** The scopes of the ladder; there is no single "true cost" (cost-model.md, rule 11). */
public enum Scope {
    /** The headline as claimed. */
    S0,
    /** The same GPU-hours at the owner's own cost. */
    S1,
    /** The whole fleet and its operation, to date. */
    S2,
    /** The people too, to date. */
    S3,
    /** The whole life of the fleet. */
    S4
}
