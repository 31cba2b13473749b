package org.truecost.problem;

/** The kinds of sheet the product reads ({@code input/README.md}). */
public enum SheetKind {
    GPU_PURCHASES,
    SERVER_CAPEX,
    OPERATING_EXPENSES,
    PAYROLL,
    HEADLINE_CLAIMS,
    EXCHANGE_RATES;

    /** The kind's name. */
    public Message words() {
        return Message.of("sheets.kind." + name());
    }
}
