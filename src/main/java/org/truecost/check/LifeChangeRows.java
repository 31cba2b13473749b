package org.truecost.check;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.recognition.CarryingAmount;

/**
 * A later row of an asset states its carrying amount of that day (cost-model.md, rule 27), and as many GPUs as are left. A register
 * rounds each month that it depreciates, so half of the currency's smallest unit a month is allowed. Only problems are kept.
 */
final class LifeChangeRows implements LedgerChecks.Check {

    private final PurchaseRates rates;
    private final List<Problem> problems = new ArrayList<>();

    LifeChangeRows(ExchangeRates rates, LedgerChecks.Context context) {
        this.rates = new PurchaseRates(rates, context);
    }

    @Override
    public void see(CostRecord record) {
        if (record instanceof ServerCapex asset
                && !asset.attributes().lifeChanges().isEmpty()) {
            try {
                CarryingAmount.of(asset).forEach(carrying -> check(asset, carrying));
            } catch (IllegalStateException moreGoBackThanThereAre) {
                // Another check says so, and no report is made.
                return;
            }
        }
    }

    private void check(ServerCapex asset, CarryingAmount carrying) {
        LifeChange change = carrying.change();
        BigDecimal allowed = allowed(asset, change);
        carried(carrying, asset)
                .filter(left -> !agrees(change.statedAmount(), left, allowed))
                .ifPresent(left -> problems.add(Problem.of(
                                ProblemKind.CHANGED_LIFE_AMOUNT,
                                change.source(),
                                Column.AMOUNT,
                                change.statedAmount().base().toString())
                        .with("asset", change.id())
                        .with("date", change.date().toString())
                        .with("carrying", AmountText.text(left.base()))
                        .with("place", asset.source().location().toString())));
        BigDecimal gpus = change.row().gpuCount();
        if (gpus != null && !isSame(gpus, carrying.gpus())) {
            problems.add(
                    Problem.of(ProblemKind.CHANGED_LIFE_GPUS, change.source(), Column.GPU_COUNT, AmountText.text(gpus))
                            .with("asset", change.id())
                            .with("date", change.date().toString())
                            .with("gpus", AmountText.text(carrying.gpus() == null ? BigDecimal.ZERO : carrying.gpus()))
                            .with("place", asset.source().location().toString()));
        }
    }

    private static boolean isSame(BigDecimal gpus, @Nullable BigDecimal left) {
        return left != null && gpus.compareTo(left) == 0;
    }

    /** In the asset's currency; empty where a rate is missing, which another check says. */
    private Optional<Estimate> carried(CarryingAmount carrying, ServerCapex asset) {
        Estimate sum = Estimate.zero(asset.amount().currency());
        for (CarryingAmount.Part part : carrying.parts()) {
            Optional<Estimate> own = rates.into(asset, part.amount(), part.rateDay());
            if (own.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(own.get());
        }
        return Optional.of(sum);
    }

    /** A row that states one amount states the base. */
    private static boolean agrees(Estimate stated, Estimate left, BigDecimal allowed) {
        return isNear(stated, left, Bound.BASE, allowed)
                && (stated.isExact()
                        || (isNear(stated, left, Bound.LOW, allowed) && isNear(stated, left, Bound.HIGH, allowed)));
    }

    private static boolean isNear(Estimate stated, Estimate left, Bound bound, BigDecimal allowed) {
        Money difference = stated.at(bound).minus(left.at(bound));
        return difference.amount().abs().compareTo(allowed) <= 0;
    }

    private static BigDecimal allowed(ServerCapex asset, LifeChange change) {
        long months = ChronoUnit.MONTHS.between(asset.inService(), change.date()) + 1;
        return BigDecimal.valueOf(months)
                .multiply(new BigDecimal("0.5"))
                .movePointLeft(asset.amount().base().decimals());
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
