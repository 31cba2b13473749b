package org.truecost.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/**
 * A purchase that is depreciated: of GPUs or of a server asset.
 *
 * @param residual null where none is stated
 * @param inService its first day
 * @param usefulLife in months
 * @param paidOn the day of its exchange rate
 */
record Bought(
        CostRecord record,
        Estimate amount,
        @Nullable Money residual,
        LocalDate inService,
        int usefulLife,
        LocalDate paidOn) {

    /** Of a record; empty where it is no purchase, or has no price or no life. */
    static Optional<Bought> of(CostRecord record) {
        return switch (record) {
            case ServerCapex asset ->
                Optional.of(new Bought(
                        asset,
                        asset.amount(),
                        asset.residual(),
                        asset.inService(),
                        asset.usefulLifeMonths(),
                        asset.paidOn()));
            case GpuPurchase purchase -> of(purchase);
            case LifeChange change -> Optional.empty();
            case Credit credit -> Optional.empty();
            case OperatingExpense expense -> Optional.empty();
            case Payroll payroll -> Optional.empty();
        };
    }

    private static Optional<Bought> of(GpuPurchase purchase) {
        Estimate amount = purchase.amount();
        LocalDate inService = purchase.inService();
        Integer life = purchase.usefulLifeMonths();
        LocalDate paidOn = purchase.paidOn();
        return amount == null || inService == null || life == null || paidOn == null
                ? Optional.empty()
                : Optional.of(new Bought(purchase, amount, purchase.residual(), inService, life, paidOn));
    }
}
