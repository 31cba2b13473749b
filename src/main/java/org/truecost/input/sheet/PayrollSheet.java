package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.BONUS_CAP;
import static org.truecost.problem.Column.BONUS_CAP_2;
import static org.truecost.problem.Column.BONUS_CAP_3;
import static org.truecost.problem.Column.CHARGE_CAP;
import static org.truecost.problem.Column.CHARGE_CAP_2;
import static org.truecost.problem.Column.CHARGE_CAP_3;
import static org.truecost.problem.Column.CHARGE_RATE;
import static org.truecost.problem.Column.CHARGE_RATE_2;
import static org.truecost.problem.Column.CHARGE_RATE_3;
import static org.truecost.problem.Column.CURRENCY;
import static org.truecost.problem.Column.FTE;
import static org.truecost.problem.Column.HEADCOUNT;
import static org.truecost.problem.Column.MONTHLY_PAY;
import static org.truecost.problem.Column.MONTHLY_PAY_HIGH;
import static org.truecost.problem.Column.MONTHLY_PAY_LOW;
import static org.truecost.problem.Column.MONTHS_PAID;
import static org.truecost.problem.Column.PERIOD_AMOUNT;
import static org.truecost.problem.Column.PERIOD_END;
import static org.truecost.problem.Column.PERIOD_START;
import static org.truecost.problem.Column.POSITION_ID;
import static org.truecost.problem.Column.ROLE;

import java.util.List;
import java.util.Set;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Parsed;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Term;
import org.truecost.problem.Column;
import org.truecost.problem.SheetKind;

/**
 * Payroll / 人件費: one group of positions with the same pay a row. Confidential: no problem ever shows a figure of pay.
 *
 * <ul>
 *   <li>Required: position ID, role, headcount, monthly pay of one person, currency, months paid per year (1 to 36),
 *       period start and period end (both days included). Full-time equivalents may stand for the headcount, or next to it, where the
 *       pay is multiplied by them. The amount of the period may stand for the monthly pay and the months paid.
 *   <li>A period end may say that it is open ({@link OpenEnd}), but not where the row states the amount of the period.
 *   <li>Monthly pay low ≤ monthly pay ≤ monthly pay high; an empty bound is the pay.
 *   <li>Up to three employer charges, each a rate, a monthly base cap and a bonus base cap a year. A rate where no charge of the row has
 *       a cap is accepted with a warning; a cap without its rate is an error.
 *   <li>A total row is compared by its headcount only: pay is never totalled across positions.
 * </ul>
 */
public final class PayrollSheet implements SheetFormat {

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofPay(
            required(POSITION_ID, Form.IDENTIFIER)
                    .aliases("sheets.payroll.POSITION_ID.aliases")
                    .sample("P-001"),
            required(ROLE, Form.TEXT).aliases("sheets.payroll.ROLE.aliases").sampleText("sheets.payroll.ROLE.sample"),
            required(HEADCOUNT, Form.PEOPLE)
                    .unless(FTE)
                    .aliases("sheets.payroll.HEADCOUNT.aliases")
                    .says("sheets.payroll.HEADCOUNT.says")
                    .sample("75"),
            optional(FTE, Form.PEOPLE).aliases("sheets.payroll.FTE.aliases").says("sheets.payroll.FTE.says"),
            required(MONTHLY_PAY, Form.AMOUNT)
                    .unless(PERIOD_AMOUNT)
                    .aliases("sheets.payroll.MONTHLY_PAY.aliases")
                    .says("sheets.payroll.MONTHLY_PAY.says")
                    .sample("65000"),
            optional(MONTHLY_PAY_LOW, Form.AMOUNT)
                    .aliases("sheets.payroll.MONTHLY_PAY_LOW.aliases")
                    .says("sheets.payroll.MONTHLY_PAY_LOW.says")
                    .sample("50000"),
            optional(MONTHLY_PAY_HIGH, Form.AMOUNT)
                    .aliases("sheets.payroll.MONTHLY_PAY_HIGH.aliases")
                    .says("sheets.payroll.MONTHLY_PAY_HIGH.says")
                    .sample("80000"),
            required(CURRENCY, Form.CURRENCY)
                    .aliases("sheets.payroll.CURRENCY.aliases")
                    .sample("CNY"),
            required(MONTHS_PAID, Form.MONTHS_A_YEAR)
                    .unless(PERIOD_AMOUNT)
                    .aliases("sheets.payroll.MONTHS_PAID.aliases")
                    .says("sheets.payroll.MONTHS_PAID.says")
                    .sample("14"),
            optional(PERIOD_AMOUNT, Form.CREDITABLE_AMOUNT)
                    .aliases("sheets.payroll.PERIOD_AMOUNT.aliases")
                    .says("sheets.payroll.PERIOD_AMOUNT.says"),
            required(PERIOD_START, Form.DATE)
                    .aliases("sheets.payroll.PERIOD_START.aliases")
                    .sample("2024-01-01"),
            required(PERIOD_END, Form.DATE_OR_OPEN)
                    .aliases("sheets.payroll.PERIOD_END.aliases")
                    .says("sheets.payroll.PERIOD_END.says")
                    .sample("2027-12-31"),
            optional(CHARGE_RATE, Form.CHARGE_RATE)
                    .aliases("sheets.payroll.CHARGE_RATE.aliases")
                    .says("sheets.payroll.CHARGE_RATE.says")
                    .sample("0.3"),
            optional(CHARGE_CAP, Form.AMOUNT)
                    .aliases("sheets.payroll.CHARGE_CAP.aliases")
                    .says("sheets.payroll.CHARGE_CAP.says")
                    .sample("36000"),
            optional(BONUS_CAP, Form.AMOUNT)
                    .aliases("sheets.payroll.BONUS_CAP.aliases")
                    .says("sheets.payroll.BONUS_CAP.says"),
            optional(CHARGE_RATE_2, Form.CHARGE_RATE).says("sheets.payroll.CHARGE_RATE_2.says"),
            optional(CHARGE_CAP_2, Form.AMOUNT).says("sheets.payroll.CHARGE_CAP_2.says"),
            optional(BONUS_CAP_2, Form.AMOUNT).says("sheets.payroll.BONUS_CAP_2.says"),
            optional(CHARGE_RATE_3, Form.CHARGE_RATE).says("sheets.payroll.CHARGE_RATE_2.says"),
            optional(CHARGE_CAP_3, Form.AMOUNT).says("sheets.payroll.CHARGE_CAP_2.says"),
            optional(BONUS_CAP_3, Form.AMOUNT).says("sheets.payroll.BONUS_CAP_2.says"));

    @Override
    public SheetKind kind() {
        return SheetKind.PAYROLL;
    }

    @Override
    public List<ColumnForm> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Column> totalled() {
        return Set.of(HEADCOUNT, FTE);
    }

    @Override
    public Parsed parse(InputRow row) {
        String id = row.identifier(POSITION_ID);
        String role = row.text(ROLE);
        PayOfRow stated = PayOfRow.read(row);
        Term term = OpenEnd.term(row, PERIOD_START, PERIOD_END);
        Attributes attributes = AttributeColumns.read(row);
        return row.parsed(() -> new Payroll(
                requireNonNull(id),
                requireNonNull(role),
                requireNonNull(stated.headcount()),
                stated.persons(),
                requireNonNull(stated.pay()),
                stated.monthsPaid(),
                requireNonNull(term),
                stated.charges(),
                attributes,
                row.source()));
    }
}
