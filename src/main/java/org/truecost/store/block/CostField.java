package org.truecost.store.block;

/**
 * A value of a stored cost record. Packed rows refer to values by these numbers, and rows stay in databases for years: a number
 * never changes its meaning, a new field takes the next one, and the number of a field that is no longer written is never reused.
 * Where a new field is null it must mean what rows without it meant; then an old row and one written today are equal.
 */
public enum CostField {
    ROW_NUMBER(0),
    KIND(1),
    LINE_ID(2),
    DESCRIPTION(3),
    VENDOR(4),
    GPU_MODEL(5),
    ARCHITECTURE(6),
    CATEGORY(7),
    ASSET_ID(8),
    INCLUDED_IN(9),
    QUANTITY(10),
    CURRENCY(11),
    LOW(12),
    BASE(13),
    HIGH(14),
    RESIDUAL(15),
    FIRST_DAY(16),
    LAST_DAY(17),
    PAID_ON(18),
    USEFUL_LIFE(19),
    MONTHS_PAID(20),
    CHARGE_RATE(21),
    CHARGE_CAP(22),
    ENTITY(23),
    ALLOCATION(24),
    QUALIFIER(25),
    REFERENCE(26),
    REFERENCE_DATE(27),
    CONFIDENCE(28),
    SUPERSEDED_BY(29),
    PRINTED(30),
    PRINTED_CURRENCY(31),
    NOTES(32),
    BONUS_CAP(33),
    CHARGE_RATE_2(34),
    CHARGE_CAP_2(35),
    BONUS_CAP_2(36),
    CHARGE_RATE_3(37),
    CHARGE_CAP_3(38),
    BONUS_CAP_3(39),
    PERSONS(40),
    ESTIMATE(41),
    OPEN_END(42),
    CREDIT_FOR(43);

    /** Above every number there is. */
    static final int END = end();

    private final int number;

    CostField(int number) {
        this.number = number;
    }

    /** Its number in a packed row, from 0 to 127. */
    int number() {
        return number;
    }

    private static int end() {
        int end = 0;
        for (CostField field : values()) {
            end = Math.max(end, field.number + 1);
        }
        return end;
    }
}
