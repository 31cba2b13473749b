package org.truecost.input.audit;

import org.jspecify.annotations.Nullable;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.Form;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.problem.Column;

/**
 * A column as an auditor sees it.
 *
 * @param header its header, or empty
 * @param contract its column in the contract; null where it is not part of it
 */
record AuditedColumn(
        int index, String header, Role role, @Nullable Column contract) {

    /** The role of a column's figures. */
    public enum Role {
        /** Amounts that may be parts of a total next to them. */
        PART,
        /** The sum of adjacent columns. */
        TOTAL,
        /** Counted things: they add up downwards. */
        COUNT,
        /** Averages, prices, shares: they add up to nothing. */
        RATE,
        /** Texts, dates, numbers of things, bounds. */
        ASIDE
    }

    /** A column that the contract does not know. */
    static AuditedColumn of(int index, String header) {
        return new AuditedColumn(index, header, role(TableWords.of(header)), null);
    }

    private static Role role(TableWords words) {
        if (words.isEmpty() || words.isAside() || words.isOwnership()) {
            return Role.ASIDE;
        }
        if (words.isRate()) {
            return Role.RATE;
        }
        if (words.isTotalColumn()) {
            return Role.TOTAL;
        }
        return words.isCount() ? Role.COUNT : Role.PART;
    }

    /** A column of the contract. */
    static AuditedColumn of(int index, String header, Column contract, SheetFormat format) {
        Form form = ColumnForm.in(format, contract).form();
        Role role = switch (form) {
            case PRICE, MONTHS, MONTHS_A_YEAR, RATIO, CHARGE_RATE, EXCHANGE_RATE -> Role.RATE;
            case GPUS, BOUGHT_GPUS, PEOPLE, HOURS -> Role.COUNT;
            case AMOUNT, CREDITABLE_AMOUNT, PURCHASE_AMOUNT ->
                switch (contract) {
                    case AMOUNT -> Role.PART;
                    case MONTHLY_PAY, MONTHLY_PAY_LOW, MONTHLY_PAY_HIGH -> Role.RATE;
                    default -> Role.ASIDE;
                };
            case TEXT, IDENTIFIER, CURRENCY, DATE, MONTH, DATE_OR_MONTH, DATE_OR_OPEN, CHOICE -> Role.ASIDE;
        };
        return new AuditedColumn(index, header, role, contract);
    }

    /** Whether the contract leaves the column's total to be looked at here. */
    boolean isExtra() {
        return contract == null;
    }

    /** Whether hiding the column hides amounts or what they are calculated from. */
    boolean carriesAmounts() {
        return role != Role.ASIDE;
    }
}
