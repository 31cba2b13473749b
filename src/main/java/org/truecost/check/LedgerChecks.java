package org.truecost.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Ledger;
import org.truecost.money.ExchangeRates;
import org.truecost.problem.Problem;
import org.truecost.recognition.AssetDays;

/**
 * What can only be seen from all facts together: a plain list of checks, the problems in the order of the list and of the ledger.
 * Where one is an error, the month is not reported. Memory grows with the assets, the claims and the stated totals, not with the
 * lines: what a check has to remember is bounded, and each documents its bound.
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
            @Nullable String claimId) {

        /** The day whose rate converts what is of a day: the month's end where there is none or a later one (cost-model.md, rule 20). */
        LocalDate rateDay(@Nullable LocalDate day) {
            LocalDate end = month.atEndOfMonth();
            return day == null || day.isAfter(end) ? end : day;
        }
    }

    /** Sees every cost record once, then reports the problems. */
    interface Check {

        /** Records a cost record. */
        default void see(CostRecord record) {}

        /** The problems, after all records. */
        List<Problem> problems();
    }

    private final Assets assets;
    private final StatedTotals totals;
    private final List<Check> checks;

    private LedgerChecks(Assets assets, StatedTotals totals, List<Check> checks) {
        this.assets = assets;
        this.totals = totals;
        this.checks = checks;
    }

    /**
     * The checks of a ledger whose cost records are then to be {@link #see seen}, each once and in the ledger's order. Its server
     * assets are read immediately, and the replaced lines if there are any: the other lines are checked against them.
     */
    public static LedgerChecks over(Ledger ledger, Context context) {
        ExchangeRates rates = ExchangeRates.of(
                context.pivot(), ledger.rates().stream().map(ExchangeRate::rate).toList());
        StatedTotals totals = new StatedTotals(ledger, rates, context);
        Assets assets = Assets.of(ledger);
        return new LedgerChecks(assets, totals, all(ledger, assets, rates, context, totals));
    }

    private static List<Check> all(
            Ledger ledger, Assets assets, ExchangeRates rates, Context context, StatedTotals totals) {
        List<Check> all = new ArrayList<>();
        all.add(new ClaimCheck(ledger.claims(), context));
        all.addAll(ofNames(ledger, assets, rates, context));
        all.addAll(ofFigures(ledger, assets, rates, context));
        all.add(totals);
        return List.copyOf(all);
    }

    /** What rows name, and what they contain or change. */
    private static List<Check> ofNames(Ledger ledger, Assets assets, ExchangeRates rates, Context context) {
        return List.of(
                new CostCheck(context.month()),
                new ContradictingRates(ledger.rates()),
                new DisagreeingRates(ledger.rates()),
                new MissingRates(ledger.claims(), assets, rates, context),
                new UnknownAssets(assets),
                new UnknownReplacements(ledger),
                new UnknownEstimates(),
                new CreditedPurchases(rates, context),
                new LifeChangeRows(rates, context),
                new ContainedSums(assets, rates),
                new ContainedCounts(assets),
                new LeftContainers(assets, context.month()),
                new DoubleCounts(assets),
                new UnlinkedPurchases(assets));
    }

    /** Whether what rows say of their costs can be so. */
    private static List<Check> ofFigures(Ledger ledger, Assets assets, ExchangeRates rates, Context context) {
        return List.of(
                new OperatingCostInCapex(assets),
                new AllocationSums(),
                new SameLines(ledger.claims()),
                new MonthlySeries(),
                new WrongArchitectures(),
                new PlannedAssets(context.month()),
                new DatesAfterMonth(ledger.claims(), context),
                new LatePayments(context),
                new ClaimArithmetic(ledger.claims()),
                new ClaimStages(ledger.claims()),
                new AnnualPays(rates, context),
                new PrintedAmounts(ledger.claims(), assets, rates, context));
    }

    /** Everything that is wrong with the ledger as a whole, in a pass of its own. */
    public static List<Problem> of(Ledger ledger, Context context) {
        LedgerChecks checks = over(ledger, context);
        ledger.through(context.month()).forEachCost(checks::see);
        return checks.problems();
    }

    /** The days of the ledger's assets. */
    public AssetDays assetDays() {
        return assets.days();
    }

    /** Records a cost record. */
    public void see(CostRecord record) {
        for (Check check : checks) {
            check.see(record);
        }
    }

    /** Everything that is wrong, all records seen. */
    public List<Problem> problems() {
        return checks.stream().flatMap(check -> check.problems().stream()).toList();
    }

    /** Every total that the sheets state, with the sum of its rows, after all records; by workbook, sheet and row. */
    public List<Reconciliation> reconciliations() {
        return totals.reconciliations();
    }
}
