package org.truecost.problem;

/** What a column of a sheet says, by its header in each language ({@code input/README.md}). */
public enum Column {
    PURCHASE_ID,
    ASSET_ID,
    EXPENSE_ID,
    POSITION_ID,
    CLAIM_ID,

    DESCRIPTION,
    VENDOR,
    PURCHASE_DATE,
    IN_SERVICE_DATE,
    USEFUL_LIFE,
    RESIDUAL_VALUE,
    INCLUDED_IN,
    CREDIT_FOR,

    GPU_MODEL,
    ARCHITECTURE,
    QUANTITY,
    GPU_COUNT,
    UNIT_PRICE,
    UNIT_COST,
    AMOUNT,
    CURRENCY,

    CATEGORY,
    PERIOD_START,
    PERIOD_END,
    PAYMENT_DATE,

    ROLE,
    HEADCOUNT,
    FTE,
    MONTHLY_PAY,
    MONTHLY_PAY_LOW,
    MONTHLY_PAY_HIGH,
    MONTHS_PAID,
    PERIOD_AMOUNT,
    CHARGE_RATE,
    CHARGE_CAP,
    BONUS_CAP,
    CHARGE_RATE_2,
    CHARGE_CAP_2,
    BONUS_CAP_2,
    CHARGE_RATE_3,
    CHARGE_CAP_3,
    BONUS_CAP_3,

    CLAIM,
    STAGE,
    GPU_HOURS,
    RATE_PER_HOUR,
    DATE,
    SCOPE,
    EXCLUDES,

    FROM,
    TO,
    RATE,
    MONTH,
    KIND,

    ENTITY,
    ALLOCATION,
    LOW,
    HIGH,
    QUALIFIER,
    SOURCE,
    SOURCE_DATE,
    CONFIDENCE,
    SUPERSEDED_BY,
    ESTIMATE,
    PRINTED_AMOUNT,
    PRINTED_CURRENCY,
    NOTES;

    /** The header, in each language. */
    public Message words() {
        return Message.of("sheets.column." + name());
    }

    /** Whether the column's values are a person's pay and stay out of every message, log and list of problems. */
    public boolean isConfidential() {
        return switch (this) {
            case MONTHLY_PAY,
                    MONTHLY_PAY_LOW,
                    MONTHLY_PAY_HIGH,
                    PERIOD_AMOUNT,
                    CHARGE_CAP,
                    BONUS_CAP,
                    CHARGE_CAP_2,
                    BONUS_CAP_2,
                    CHARGE_CAP_3,
                    BONUS_CAP_3 -> true;
            default -> false;
        };
    }
}
