package org.truecost.input.sheet;

import static org.truecost.problem.Column.CURRENCY;
import static org.truecost.problem.Column.FTE;
import static org.truecost.problem.Column.HEADCOUNT;
import static org.truecost.problem.Column.MONTHLY_PAY;
import static org.truecost.problem.Column.MONTHLY_PAY_HIGH;
import static org.truecost.problem.Column.MONTHLY_PAY_LOW;
import static org.truecost.problem.Column.MONTHS_PAID;
import static org.truecost.problem.Column.PERIOD_AMOUNT;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.EmployerCharge;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/**
 * What a payroll row says of people and their pay (cost-model.md, rule 39): the headcount or full-time equivalents, and either the
 * pay of a month with the months paid, or the amount of the period. What is null was missing or wrong, which is reported then.
 *
 * @param headcount what the pay is multiplied by
 * @param persons how many people they are, where the headcount is of full-time equivalents and both are stated
 * @param monthsPaid null also where the pay is the amount of the period
 */
record PayOfRow(
        @Nullable BigDecimal headcount,
        @Nullable BigDecimal persons,
        @Nullable Estimate pay,
        @Nullable BigDecimal monthsPaid,
        List<EmployerCharge> charges) {

    static PayOfRow read(InputRow row) {
        BigDecimal people = row.number(HEADCOUNT);
        BigDecimal equivalents = row.number(FTE);
        if (people != null && equivalents != null && equivalents.compareTo(people) > 0) {
            row.wrong(ProblemKind.OUT_OF_BOUNDS, FTE, Message.of("problems.expected.equivalents"));
        }
        if (people == null
                && equivalents != null
                && row.source().sheet().header(HEADCOUNT).isPresent()) {
            row.needs(HEADCOUNT, "sheets.needs.headcount");
        }
        boolean both = people != null && equivalents != null;
        RowMoney money = RowMoney.of(row, CURRENCY);
        Estimate monthly = money.bounded(MONTHLY_PAY_LOW, money.amount(MONTHLY_PAY), MONTHLY_PAY_HIGH);
        BigDecimal monthsPaid = row.number(MONTHS_PAID);
        Money ofPeriod = money.price(PERIOD_AMOUNT);
        refuseBoth(row);
        Estimate pay = ofPeriod == null ? monthly : Estimate.exactly(ofPeriod);
        return new PayOfRow(
                equivalents == null ? people : equivalents,
                both ? people : null,
                pay,
                monthsPaid,
                EmployerCharges.read(row, money));
    }

    /** The amount of a period says all there is to say of the pay. */
    private static void refuseBoth(InputRow row) {
        if (row.has(PERIOD_AMOUNT)) {
            Stream.of(MONTHLY_PAY, MONTHLY_PAY_LOW, MONTHLY_PAY_HIGH, MONTHS_PAID)
                    .filter(row::has)
                    .findFirst()
                    .ifPresent(column -> row.add(row.problem(ProblemKind.PAY_STATED_TWICE, column, null)));
        }
    }
}
