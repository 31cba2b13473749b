package org.truecost.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import org.truecost.ledger.Payroll;

/**
 * How many people lines of the payroll are of. A position on several lines is the same people, and counts with the most it has on
 * any; its lines must come one after the other.
 */
public final class PeopleCount {

    private BigDecimal others = BigDecimal.ZERO;
    private BigDecimal most = BigDecimal.ZERO;
    private String position = "";

    /** Adds a line's people, averaged over the months of their pay: part of a month counts as a part of a person. */
    void addOnAverage(Payroll payroll) {
        add(payroll.id(), onAverage(payroll));
    }

    /** A line's people, averaged over the months of their pay. */
    public static BigDecimal onAverage(Payroll payroll) {
        boolean oneMonth = payroll.period().firstMonth().equals(payroll.period().lastMonth());
        return oneMonth ? partOf(PayGroup.of(payroll), payroll) : payroll.headcount();
    }

    /** Adds a line's people as they are stated. */
    void add(Payroll payroll) {
        add(payroll.id(), payroll.headcount());
    }

    BigDecimal people() {
        return others.add(most);
    }

    private void add(String id, BigDecimal people) {
        if (id.equals(position)) {
            most = most.max(people);
        } else {
            others = others.add(most);
            most = people;
            position = id;
        }
    }

    private static BigDecimal partOf(PayGroup month, Payroll payroll) {
        return payroll.headcount()
                .multiply(BigDecimal.valueOf(payroll.period().days()))
                .divide(BigDecimal.valueOf(month.last().getDayOfMonth()), MathContext.DECIMAL64);
    }
}
