package org.truecost.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Period;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * What is contained in an asset adds up to at most the asset's amount (cost-model.md, rule 4): base amounts before allocation, in
 * the asset's currency, a foreign line at the rate of its purchase or first day. A line split over several rows counts once;
 * several items under one number each count (cost-model.md, rule 27).
 */
final class ContainedSums implements LedgerChecks.Check {

    private static final int MOST = 10_000;

    private final Assets assets;
    private final ExchangeRates rates;
    private final Map<String, Money> sums = new TreeMap<>();
    private @Nullable CostRecord last;

    /** The largest amount of each item of the number at hand, by its asset. */
    private final Map<Item, Money> items = new HashMap<>();

    private record Item(String asset, List<@Nullable Object> item) {}

    ContainedSums(Assets assets, ExchangeRates rates) {
        this.assets = assets;
        this.rates = rates;
    }

    @Override
    public void see(CostRecord record) {
        if (record.isInForce()) {
            assets.find(record.includedIn())
                    .ifPresent(asset -> amount(record, asset).ifPresent(amount -> add(record, asset, amount)));
        }
    }

    @Override
    public List<Problem> problems() {
        return sums.entrySet().stream()
                .flatMap(entry -> assets.find(entry.getKey()).stream()
                        .filter(asset -> shown(entry.getValue())
                                        .compareTo(shown(asset.amount().base()))
                                > 0)
                        .map(asset -> problem(asset, entry.getValue())))
                .toList();
    }

    private void add(CostRecord record, ServerCapex asset, Money amount) {
        if (last == null || !last.isSameNumber(record) || items.size() >= MOST) {
            items.clear();
        }
        last = record;
        Item item = new Item(asset.id(), record.item());
        Money before = items.getOrDefault(item, Money.zero(amount.currency()));
        Money larger = before.compareTo(amount) > 0 ? before : amount;
        sums.merge(asset.id(), larger.minus(before), Money::plus);
        items.put(item, larger);
    }

    private Optional<Money> amount(CostRecord record, ServerCapex asset) {
        Estimate amount = record.statedAmount();
        return amount == null
                ? Optional.empty()
                : rates.on(amount.currency(), asset.amount().currency(), rateDay(record, asset))
                        .map(rate -> rate.of(amount.base()));
    }

    private static LocalDate rateDay(CostRecord record, ServerCapex asset) {
        Period period = record.period();
        LocalDate bought = period == null ? record.paidOn() : period.first();
        return bought == null ? asset.paidOn() : bought;
    }

    /** As displayed: a smaller residue of a division is not an excess. */
    private static BigDecimal shown(Money money) {
        return money.rounded(RoundingMode.HALF_UP);
    }

    private static Problem problem(ServerCapex asset, Money sum) {
        Money amount = asset.amount().base();
        return Problem.of(
                        ProblemKind.CONTAINED_EXCEEDS_ASSET,
                        asset.source(),
                        Column.AMOUNT,
                        AmountText.text(amount.amount()))
                .with("asset", asset.id())
                .with("sum", AmountText.text(sum))
                .with("amount", AmountText.text(amount));
    }
}
