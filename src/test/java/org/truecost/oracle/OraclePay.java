package org.truecost.oracle;

import java.math.BigDecimal;
import org.truecost.ledger.EmployerCharge;
import org.truecost.ledger.Payroll;
import org.truecost.money.Money;

/** What an employer is charged on pay, month by month (cost-model.md, rules 6, 21). */
final class OraclePay {

    private OraclePay() {}

    /** A month's charges on one person. */
    static Fraction charges(Payroll payroll, Money monthlyPay) {
        Fraction sum = Fraction.ZERO;
        for (EmployerCharge charge : payroll.charges()) {
            sum = sum.plus(base(charge, monthlyPay, payroll.monthsPaid()).times(Fraction.of(charge.rate())));
        }
        return sum;
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
