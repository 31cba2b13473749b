package org.truecost.check;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Ledger;
import org.truecost.money.ExchangeRates;
import org.truecost.problem.Problem;

/**
 * What can only be seen of all facts together: a plain list of checks, the problems in the order of the list and of the ledger.
 * Where one is an error, the month is not reported. Memory grows with the assets, the claims and the stated totals, not with the lines: what a check has to
 * remember of them is bounded, and each says where.
 */
public final class LedgerChecks {

    /**
     * The report the ledger is checked for.
     *
     * @param presentation the currency everything is converted to
     * @param pivot the currency that cross rates go through
     * @param claimId the claim to compare with; null: the only one
     */
    public record Context(
            YearMonth month,
            Currency presentation,
            Currency pivot,
            @Nullable String claimId) {}

    /** Sees every cost record once, then says what is wrong. */
    interface Check {

        /** Takes note of a record. */
        default void see(CostRecord record) {}

        /** What is wrong, all records seen. */
        List<Problem> problems();
    }

    private LedgerChecks() {}

    /** Everything that is wrong with the ledger as a whole. */
    public static List<Problem> of(Ledger ledger, Context context) {
        Assets assets = Assets.of(ledger);
        ExchangeRates rates = ExchangeRates.of(
                context.pivot(), ledger.rates().stream().map(ExchangeRate::rate).toList());
        List<Check> checks = List.of(
                new ClaimCheck(ledger.claims(), context),
                new CostCheck(),
                new ContradictingRates(ledger.rates()),
                new MissingRates(ledger.claims(), rates, context),
                new UnknownAssets(assets),
                new UnknownReplacements(ledger),
                new ContainedSums(assets, rates),
                new ContainedCounts(assets),
                new DoubleCounts(assets),
                new UnlinkedPurchases(assets),
                new OperatingCostInCapex(assets),
                new AllocationSums(),
                new SameLines(ledger.claims()),
                new MonthlySeries(),
                new WrongArchitectures(),
                new DatesAfterMonth(ledger.claims(), context),
                new ClaimArithmetic(ledger.claims()),
                new ClaimStages(ledger.claims()),
                new AnnualPays(rates, context),
                new PrintedAmounts(ledger.claims(), rates, context),
                new StatedTotals(ledger, rates, context));
        ledger.forEachCost(record -> checks.forEach(check -> check.see(record)));
        return checks.stream().flatMap(check -> check.problems().stream()).toList();
    }
}
