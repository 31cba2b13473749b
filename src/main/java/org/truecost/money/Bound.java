package org.truecost.money;

/** Which of an estimate's three amounts. */
public enum Bound {
    LOW,
    BASE,
    HIGH
}
