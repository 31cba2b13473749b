package org.truecost.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Source;

/**
 * A group of positions with the same pay (cost-model.md, rule 6). Confidential.
 *
 * @param headcount people, above zero; part-time counts as a part
 * @param monthlyPay of one person for one month paid
 * @param monthsPaid months paid per year: 12, 13, 14 …
 * @param chargeRate the employer's charges as a part of pay, 0.3 for 30 %; null: none stated
 * @param chargeCap the highest monthly base the charges are reckoned on, of one person; null: no cap stated
 */
public record Payroll(
        String id,
        String role,
        BigDecimal headcount,
        Estimate monthlyPay,
        BigDecimal monthsPaid,
        Period period,
        @Nullable BigDecimal chargeRate,
        @Nullable Money chargeCap,
        Attributes attributes,
        Source source)
        implements CostRecord {

    /** Pay is contained in nothing. */
    @Override
    public @Nullable String includedIn() {
        return null;
    }

    /** Says nothing of the pay, wherever it may be printed. */
    @Override
    public String toString() {
        return "Payroll[" + source.location() + "]";
    }
}
