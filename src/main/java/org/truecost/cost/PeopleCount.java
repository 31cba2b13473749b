package org.truecost.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;

/**
 * How many people lines of the payroll are of. A position on several lines is the same people, and counts with the most it has on
 * any day; its lines must come one after the other.
 */
public final class PeopleCount {

    private static final int DAYS_OF_MONTH = 31;

    private BigDecimal others = BigDecimal.ZERO;
    private String position = "";

    /** The most the position has on any line that counts as a whole. */
    private BigDecimal most = BigDecimal.ZERO;

    /** The most it has on each day of the month, added up over the days. */
    private final BigDecimal[] onDay = new BigDecimal[DAYS_OF_MONTH];

    private boolean isOnDays;

    private int daysOfMonth = DAYS_OF_MONTH;

    /** Of no one yet. */
    public PeopleCount() {
        Arrays.fill(onDay, BigDecimal.ZERO);
    }

    /** Adds a line's people, averaged over the days of the month if their pay is of one: two pay runs make a whole person. */
    void addOnAverage(Payroll payroll) {
        if (!isOfOneMonth(payroll)) {
            add(payroll);
            return;
        }
        begin(payroll.id());
        isOnDays = true;
        Period period = payroll.period();
        daysOfMonth = period.lastMonth().lengthOfMonth();
        for (int day = period.first().getDayOfMonth(); day <= period.last().getDayOfMonth(); day++) {
            onDay[day - 1] = onDay[day - 1].max(payroll.paidPeople());
        }
    }

    /** A line's people, averaged over the days of the month if their pay is of one. */
    public static BigDecimal onAverage(Payroll payroll) {
        PeopleCount one = new PeopleCount();
        one.addOnAverage(payroll);
        return one.people();
    }

    /** Adds a line's people as they are stated. */
    void add(Payroll payroll) {
        begin(payroll.id());
        most = most.max(payroll.paidPeople());
    }

    BigDecimal people() {
        return others.add(ofPosition());
    }

    private void begin(String id) {
        if (!id.equals(position)) {
            others = people();
            position = id;
            most = BigDecimal.ZERO;
            Arrays.fill(onDay, BigDecimal.ZERO);
            isOnDays = false;
        }
    }

    private BigDecimal ofPosition() {
        if (!isOnDays) {
            return most;
        }
        BigDecimal days = Arrays.stream(onDay).reduce(BigDecimal.ZERO, BigDecimal::add);
        return most.max(days.divide(BigDecimal.valueOf(daysOfMonth), MathContext.DECIMAL64));
    }

    private static boolean isOfOneMonth(Payroll payroll) {
        return !payroll.term().isOpen()
                && payroll.period().firstMonth().equals(payroll.period().lastMonth());
    }
}
