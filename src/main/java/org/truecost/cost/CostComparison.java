package org.truecost.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.expectation.ExpectedCost;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/**
 * The headline next to the true cost: everything the cost model says about a month, in the presentation currency.
 *
 * @param headline empty where there is nothing to compare with: then it is the true cost alone (cost-model.md, rule 18)
 * @param given the parts of the cost of which lines were given, whether or not their amounts may be shown: what was not given is
 *     named nowhere as if it were nothing (cost-model.md, rule 14)
 * @param categories only the categories that have lines, in their own order
 * @param months every month from the first service day or payment to the last, in order
 * @param ladder the scopes that are known, S0 first, which is missing without a headline; S1 where the claim gives no GPU-hours or
 *     the fleet none, S2 without fleet and operations, S3 without people
 * @param bridges one for each bound
 * @param contained lines shown and not added: how many, and their life amounts
 * @param superseded likewise, replaced figures
 * @param billed the estimates among the replaced figures whose bills are there, and these bills
 * @param planned what comes after the reporting month: shown, and in no scope
 * @param uncosted purchases counted and not costed: how many, and how many GPUs
 * @param withheld pay of too few people, which is in no figure: how many lines and people
 * @param linesWithoutAllocation counted lines that give no allocation ratio; above zero, the result is a ceiling (cost-model.md,
 *     rule 5)
 * @param linesPaidAsAccrued counted lines without a payment date, on the cash basis taken as paid when they accrue
 * @param linesWithCharges counted payroll lines that state an employer's charge (cost-model.md, rule 21)
 * @param linesWithChangedLife counted assets whose useful life or residual value has changed (cost-model.md, rule 34)
 * @param constantCurrency the lifetime cost with every line at the rates of the reporting month's end: a separate view
 *     (cost-model.md, rule 7); empty where a rate is missing for it
 * @param coverage how far into the fleet's life operations and people are stated (cost-model.md, rule 16)
 * @param expected what was billed month by month and has nothing in the reporting month (cost-model.md, rule 44)
 * @param sensitivity how the result moves with its assumptions
 */
public record CostComparison(
        YearMonth month,
        Currency currency,
        Optional<Headline> headline,
        Set<CostGroup> given,
        Map<CostCategory, Recognised> categories,
        List<MonthCost> months,
        Fleet fleet,
        List<Rung> ladder,
        Map<Bound, Bridge> bridges,
        SetAside contained,
        SetAside superseded,
        BilledEstimates billed,
        PlannedCosts planned,
        Uncosted uncosted,
        Withheld withheld,
        long linesCounted,
        long linesWithoutAllocation,
        long linesPaidAsAccrued,
        long linesWithCharges,
        long linesWithChangedLife,
        Optional<Estimate> constantCurrency,
        LifeCoverage coverage,
        List<ExpectedCost> expected,
        Sensitivity sensitivity) {

    /** Whether a part of the cost includes disposals, which its name then says (cost-model.md, rule 35). */
    public boolean isWithDisposals(CostGroup group) {
        return group == CostCategory.DISPOSALS.group() && categories.containsKey(CostCategory.DISPOSALS);
    }

    /** Lines set apart from the totals. */
    public record SetAside(long lines, Estimate life) {

        /** One line more. */
        SetAside plus(@Nullable Recognised line) {
            return new SetAside(lines + 1, line == null ? life : life.plus(line.life()));
        }
    }

    /** Purchases without a price. */
    public record Uncosted(long lines, BigDecimal gpus) {

        /** One purchase more; null where it is of no GPUs. */
        Uncosted plus(@Nullable BigDecimal more) {
            return new Uncosted(lines + 1, more == null ? gpus : gpus.add(more));
        }
    }

    /**
     * Pay in no figure.
     *
     * @param people of lines that would be added; of replaced ones none, they would not be anyway
     */
    public record Withheld(long lines, BigDecimal people) {

        /** No pay is withheld. */
        public static final Withheld NONE = new Withheld(0, BigDecimal.ZERO);

        /** Whether anything is missing in the totals. */
        public boolean isMissed() {
            return people.signum() > 0;
        }
    }

    /** Whether lines of a part of the cost were given. */
    public boolean gives(CostGroup group) {
        return given.contains(group);
    }

    /** Whether people cost something and no figure says what: all their pay is withheld. */
    public boolean withholdsAllPay() {
        return withheld.isMissed() && !categories.containsKey(CostCategory.PAYROLL);
    }

    /** All that is recognised, every category. */
    public Recognised total() {
        return categories.values().stream().reduce(Recognised.zero(currency), Recognised::plus);
    }

    /** What is recognised of one group. */
    public Recognised of(CostGroup group) {
        return sum(categories, group, currency);
    }

    /** What the categories of one group come to together. */
    static Recognised sum(Map<CostCategory, Recognised> categories, CostGroup group, Currency currency) {
        return categories.entrySet().stream()
                .filter(entry -> entry.getKey().group() == group)
                .map(Map.Entry::getValue)
                .reduce(Recognised.zero(currency), Recognised::plus);
    }

    /** The widest scope that is known to date. */
    public Scope toDate() {
        return gives(CostGroup.PEOPLE) ? Scope.S3 : Scope.S2;
    }

    /** One scope of the ladder, where it is known. */
    public Optional<Rung> rung(Scope scope) {
        return ladder.stream().filter(rung -> rung.scope() == scope).findFirst();
    }

    /** What is paid up to the end of the reporting month, cash basis. */
    public Money cashToDate() {
        return months.stream()
                .filter(cost -> !cost.month().isAfter(month))
                .map(MonthCost::cash)
                .reduce(Money.zero(currency), Money::plus);
    }
}
