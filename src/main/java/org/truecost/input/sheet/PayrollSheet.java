package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.CHARGE_CAP;
import static org.truecost.problem.Column.CHARGE_RATE;
import static org.truecost.problem.Column.CURRENCY;
import static org.truecost.problem.Column.HEADCOUNT;
import static org.truecost.problem.Column.MONTHLY_PAY;
import static org.truecost.problem.Column.MONTHLY_PAY_HIGH;
import static org.truecost.problem.Column.MONTHLY_PAY_LOW;
import static org.truecost.problem.Column.MONTHS_PAID;
import static org.truecost.problem.Column.PERIOD_END;
import static org.truecost.problem.Column.PERIOD_START;
import static org.truecost.problem.Column.POSITION_ID;
import static org.truecost.problem.Column.ROLE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Parsed;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;

/**
 * Payroll / 人件費: one group of positions with the same pay a row. Confidential: no problem ever shows a figure of pay.
 *
 * <ul>
 *   <li>Required: position ID, role, headcount, monthly pay of one person, currency, months paid per year (1 to 36),
 *       period start and period end (both days included).
 *   <li>Monthly pay low ≤ monthly pay ≤ monthly pay high; an empty bound is the pay.
 *   <li>An employer charge rate without a monthly base cap is accepted with a warning; a cap without a rate is an error.
 *   <li>A total row is compared by its headcount only: pay is never totalled across positions.
 * </ul>
 */
public final class PayrollSheet implements SheetFormat {

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofPay(
            required(POSITION_ID, Form.IDENTIFIER).alias("Position no", "職位番号").sample("P-001"),
            required(ROLE, Form.TEXT).alias("Job title", "役職", "職務").sample("Core-system engineer", "基幹システムエンジニア"),
            required(HEADCOUNT, Form.PEOPLE).alias("People", "FTE", "人員数", "員数").sample("75"),
            required(MONTHLY_PAY, Form.AMOUNT)
                    .alias("Monthly salary", "月額給与", "月額")
                    .says("Of one person, for one month paid.", "1人あたり、支給1か月分の額。")
                    .sample("65000"),
            optional(MONTHLY_PAY_LOW, Form.AMOUNT)
                    .alias("Monthly salary low", "Low", "下限")
                    .says("Empty means the monthly pay itself.", "空の場合は月給と同じ。")
                    .sample("50000"),
            optional(MONTHLY_PAY_HIGH, Form.AMOUNT)
                    .alias("Monthly salary high", "High", "上限")
                    .says("Empty means the monthly pay itself.", "空の場合は月給と同じ。")
                    .sample("80000"),
            required(CURRENCY, Form.CURRENCY).alias("Currency code", "通貨コード").sample("CNY"),
            required(MONTHS_PAID, Form.MONTHS_A_YEAR)
                    .alias("Months paid", "支給月数")
                    .says("12, 13, 14 …: how many monthly pays a year brings.", "12、13、14など、1年に支給する月給の回数。")
                    .sample("14"),
            required(PERIOD_START, Form.DATE).alias("Start date", "開始日").sample("2024-01-01"),
            required(PERIOD_END, Form.DATE)
                    .alias("End date", "終了日")
                    .says("The last day, included.", "最終日（当日を含む）。")
                    .sample("2027-12-31"),
            optional(CHARGE_RATE, Form.CHARGE_RATE)
                    .alias("Employer charges", "法定福利費率", "事業主負担率")
                    .says("The employer's charges as a part of pay.", "給与に対する会社負担の割合。")
                    .sample("0.3"),
            optional(CHARGE_CAP, Form.AMOUNT)
                    .alias("Charge cap", "算定上限", "標準報酬上限")
                    .says(
                            "The highest monthly base the charges are reckoned on, of one person. Needed with a rate unless there is none.",
                            "1人あたりの会社負担を算定する月額の上限。上限がない場合を除き負担率とともに入力します。")
                    .sample("36000"));

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
        return Set.of(HEADCOUNT);
    }

    @Override
    public Parsed parse(InputRow row) {
        String id = row.identifier(POSITION_ID);
        String role = row.text(ROLE);
        BigDecimal headcount = row.number(HEADCOUNT);
        RowMoney money = RowMoney.of(row, CURRENCY);
        Estimate pay = money.bounded(MONTHLY_PAY_LOW, money.amount(MONTHLY_PAY), MONTHLY_PAY_HIGH);
        BigDecimal monthsPaid = row.number(MONTHS_PAID);
        Period period = RowDates.period(row, PERIOD_START, PERIOD_END);
        BigDecimal chargeRate = row.number(CHARGE_RATE);
        Money chargeCap = money.amount(CHARGE_CAP);
        checkCharges(row, chargeRate);
        Attributes attributes = AttributeColumns.read(row);
        if (row.isRejected()) {
            return row.rejected();
        }
        return row.accepted(new Payroll(
                requireNonNull(id),
                requireNonNull(role),
                requireNonNull(headcount),
                requireNonNull(pay),
                requireNonNull(monthsPaid),
                requireNonNull(period),
                chargeRate,
                chargeCap,
                attributes,
                row.source()));
    }

    private static void checkCharges(InputRow row, @Nullable BigDecimal chargeRate) {
        if (row.has(CHARGE_CAP) && !row.has(CHARGE_RATE)) {
            row.needs(CHARGE_RATE, "a base cap caps nothing without a rate", "算定上限には会社負担率が必要です");
        }
        if (chargeRate != null && chargeRate.signum() > 0 && !row.has(CHARGE_CAP)) {
            row.add(row.problem(ProblemKind.CHARGE_WITHOUT_CAP, CHARGE_CAP, null));
        }
    }
}
