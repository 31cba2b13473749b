package org.truecost.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.truecost.ledger.EmployerCharge;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.money.Money;

/** What an employer is charged on pay, month by month (cost-model.md, rules 6, 21). */
final class OraclePay {

    private OraclePay() {}

    /** What all of them cost a month: pay and charges. */
    static Fraction month(Payroll payroll, Money pay) {
        BigDecimal monthsPaid = payroll.monthsPaid();
        if (monthsPaid == null) {
            return ofPeriod(payroll, pay).over(months((Period) payroll.term()));
        }
        Fraction sum = Fraction.of(pay.amount()).times(Fraction.of(monthsPaid)).over(Fraction.of(12));
        for (EmployerCharge charge : payroll.charges()) {
            sum = sum.plus(base(charge, pay, monthsPaid).times(Fraction.of(charge.rate())));
        }
        return sum.times(Fraction.of(payroll.headcount()));
    }

    /** The whole of the period: pay up to the caps of its months and people, a bonus up to theirs (cost-model.md, rule 39). */
    private static Fraction ofPeriod(Payroll payroll, Money pay) {
        Fraction people = Fraction.of(payroll.persons() == null ? payroll.headcount() : payroll.persons());
        Fraction stated = Fraction.of(pay.amount());
        Fraction sum = stated;
        for (EmployerCharge charge : payroll.charges()) {
            Fraction base = stated;
            if (charge.bonusCap() != null) {
                base = stated.min(people.times(Fraction.of(charge.bonusCap().amount())));
            } else if (charge.cap() != null) {
                base = stated.min(people.times(months((Period) payroll.term()))
                        .times(Fraction.of(charge.cap().amount())));
            }
            sum = sum.plus(base.times(Fraction.of(charge.rate())));
        }
        return sum;
    }

    private static Fraction months(Period period) {
        Fraction months = Fraction.ZERO;
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            months = months.plus(Fraction.ONE.over(Fraction.of(day.lengthOfMonth())));
        }
        return months;
    }

    private static Fraction base(EmployerCharge charge, Money monthlyPay, BigDecimal monthsPaid) {
        Fraction pay = Fraction.of(monthlyPay.amount());
        Money cap = charge.cap();
        Money bonusCap = charge.bonusCap();
        if (bonusCap == null) {
            Fraction month = pay.times(Fraction.of(monthsPaid)).over(Fraction.of(12));
            return cap == null ? month : month.min(Fraction.of(cap.amount()));
        }
        Fraction regular = cap == null ? pay : pay.min(Fraction.of(cap.amount()));
        Fraction bonuses =
                pay.times(Fraction.of(monthsPaid).minus(Fraction.of(12))).min(Fraction.of(bonusCap.amount()));
        return regular.plus(bonuses.over(Fraction.of(12)));
    }
}
