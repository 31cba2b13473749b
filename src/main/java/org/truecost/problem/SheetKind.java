package org.truecost.problem;

/** The kinds of sheet the product reads ({@code input/README.md}). */
public enum SheetKind {
    GPU_PURCHASES,
    SERVER_CAPEX,
    OPERATING_EXPENSES,
    PAYROLL,
    HEADLINE_CLAIMS,
    EXCHANGE_RATES;

    /** Whether its rows are costs. */
    public boolean isCost() {
        return switch (this) {
            case GPU_PURCHASES, SERVER_CAPEX, OPERATING_EXPENSES, PAYROLL -> true;
            case HEADLINE_CLAIMS, EXCHANGE_RATES -> false;
        };
    }

    /** The kind's name. */
    public Message words() {
        return Message.of("sheets.kind." + name());
    }
}
