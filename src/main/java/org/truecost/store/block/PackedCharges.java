package org.truecost.store.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.EmployerCharge;
import org.truecost.money.Money;

/** The employer's charges of a payroll row as fields: a rate and two caps each. */
final class PackedCharges {

    private static final List<Fields> FIELDS = List.of(
            new Fields(CostField.CHARGE_RATE, CostField.CHARGE_CAP, CostField.BONUS_CAP),
            new Fields(CostField.CHARGE_RATE_2, CostField.CHARGE_CAP_2, CostField.BONUS_CAP_2),
            new Fields(CostField.CHARGE_RATE_3, CostField.CHARGE_CAP_3, CostField.BONUS_CAP_3));

    private record Fields(CostField rate, CostField cap, CostField bonusCap) {}

    private PackedCharges() {}

    /**
     * Puts the charges in their order.
     *
     * @throws IllegalArgumentException if they are more than a sheet can state
     */
    static void put(CostRecords.Values values, List<EmployerCharge> charges) {
        if (charges.size() > FIELDS.size()) {
            throw new IllegalArgumentException("more charges than a row has fields for");
        }
        for (int at = 0; at < charges.size(); at++) {
            EmployerCharge charge = charges.get(at);
            Fields fields = FIELDS.get(at);
            values.put(fields.rate, charge.rate())
                    .put(fields.cap, charge.cap())
                    .put(fields.bonusCap, charge.bonusCap());
        }
    }

    static List<EmployerCharge> of(PackedFields row) {
        List<EmployerCharge> charges = new ArrayList<>();
        for (Fields fields : FIELDS) {
            BigDecimal rate = row.numberOrNull(fields.rate);
            if (rate != null) {
                Money cap = PackedParts.moneyOrNull(row, fields.cap, CostField.CURRENCY);
                charges.add(new EmployerCharge(
                        rate, cap, PackedParts.moneyOrNull(row, fields.bonusCap, CostField.CURRENCY)));
            }
        }
        return charges;
    }
}
