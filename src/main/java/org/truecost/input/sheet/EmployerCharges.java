package org.truecost.input.sheet;

import static org.truecost.problem.Column.BONUS_CAP;
import static org.truecost.problem.Column.BONUS_CAP_2;
import static org.truecost.problem.Column.BONUS_CAP_3;
import static org.truecost.problem.Column.CHARGE_CAP;
import static org.truecost.problem.Column.CHARGE_CAP_2;
import static org.truecost.problem.Column.CHARGE_CAP_3;
import static org.truecost.problem.Column.CHARGE_RATE;
import static org.truecost.problem.Column.CHARGE_RATE_2;
import static org.truecost.problem.Column.CHARGE_RATE_3;
import static org.truecost.problem.Column.MONTHLY_PAY;
import static org.truecost.problem.Column.PERIOD_AMOUNT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.EmployerCharge;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.ProblemKind;

/** The employer's charges of a payroll row: up to three rates, each with its caps (cost-model.md, rule 21). */
final class EmployerCharges {

    private static final List<Columns> ALL = List.of(
            new Columns(CHARGE_RATE, CHARGE_CAP, BONUS_CAP),
            new Columns(CHARGE_RATE_2, CHARGE_CAP_2, BONUS_CAP_2),
            new Columns(CHARGE_RATE_3, CHARGE_CAP_3, BONUS_CAP_3));

    private record Columns(Column rate, Column cap, Column bonusCap) {}

    private EmployerCharges() {}

    /** Reads them; a cap without its rate is an error, and a rate where no charge of the row has a cap a warning. */
    static List<EmployerCharge> read(InputRow row, RowMoney money) {
        List<EmployerCharge> charges = new ArrayList<>();
        for (Columns columns : ALL) {
            BigDecimal rate = row.number(columns.rate);
            Money cap = money.amount(columns.cap);
            Money bonusCap = money.amount(columns.bonusCap);
            if ((row.has(columns.cap) || row.has(columns.bonusCap)) && !row.has(columns.rate)) {
                row.needs(columns.rate, "sheets.needs.chargeRate");
            }
            if (row.has(PERIOD_AMOUNT) && row.has(columns.cap) && row.has(columns.bonusCap)) {
                row.needs(MONTHLY_PAY, "sheets.needs.payOfBothCaps");
            }
            if (rate != null) {
                charges.add(new EmployerCharge(rate, cap, bonusCap));
            }
        }
        boolean charged = !charges.isEmpty()
                && charges.stream().anyMatch(charge -> charge.rate().signum() > 0);
        if (charged && ALL.stream().noneMatch(columns -> row.has(columns.cap) || isCapOfBonus(row, columns))) {
            row.add(row.problem(ProblemKind.CHARGE_WITHOUT_CAP, CHARGE_CAP, null));
        }
        return charges;
    }

    /** The amount of a period with a cap of bonuses is a bonus. */
    private static boolean isCapOfBonus(InputRow row, Columns columns) {
        return row.has(PERIOD_AMOUNT) && row.has(columns.bonusCap);
    }
}
