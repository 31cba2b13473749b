package org.truecost.check;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A credit names one purchase that counts (cost-model.md, rule 29), no more goes back than was bought, and the credits of the price
 * leave it its residual value, those in another currency at the rate of their day. Memory grows with the credits.
 */
final class CreditedPurchases implements LedgerChecks.Check {

    private final YearMonth month;
    private final PurchaseRates rates;
    private final List<Problem> problems = new ArrayList<>();

    /** Credits whose purchases were not seen, and those of which a purchase was. */
    private final Map<Credit, @Nullable CostRecord> credits = new LinkedHashMap<>();

    /** The last credits of each purchase that was judged: its other parts are not judged again. */
    private final Map<Credit, List<@Nullable Object>> judged = new HashMap<>();

    CreditedPurchases(ExchangeRates rates, LedgerChecks.Context context) {
        this.month = context.month();
        this.rates = new PurchaseRates(rates, context);
    }

    @Override
    public void see(CostRecord record) {
        if (record instanceof Credit credit
                && credit.isInForce()
                && !credit.isCommitted()
                && !credit.isPlanned(month)) {
            credits.putIfAbsent(credit, null);
        }
        List<Credit> of = record.attributes().credits();
        if (!of.isEmpty() && record.isInForce() && !record.isCommitted() && record.statedAmount() != null) {
            credited(record, of);
        }
    }

    private void credited(CostRecord purchase, List<Credit> of) {
        of.forEach(credit -> credits.put(credit, purchase));
        if (purchase.includedIn() != null) {
            return;
        }
        List<@Nullable Object> item = Arrays.asList(purchase.item(), purchase.statedAmount());
        List<@Nullable Object> other = judged.putIfAbsent(of.getLast(), item);
        if (other == null) {
            returns(purchase, of);
            price(purchase, of);
        } else if (!other.equals(item)) {
            problems.add(problem(ProblemKind.SEVERAL_CREDITED, of.getLast(), purchase));
        }
    }

    private void returns(CostRecord purchase, List<Credit> of) {
        BigDecimal returned = of.stream().map(Credit::returned).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal gpus = purchase.gpus() == null ? BigDecimal.ZERO : purchase.gpus();
        if (returned.compareTo(gpus) > 0) {
            Credit last = of.stream().filter(Credit::isReturn).toList().getLast();
            Column column = last.idColumn() == Column.ASSET_ID ? Column.GPU_COUNT : Column.QUANTITY;
            problems.add(Problem.of(
                            ProblemKind.RETURNS_EXCEED_PURCHASE,
                            last.source(),
                            column,
                            AmountText.text(last.returned().negate()))
                    .with("purchase", last.creditFor())
                    .with("returned", AmountText.text(returned))
                    .with("gpus", AmountText.text(gpus)));
        }
    }

    /** The credits of the price; what GPUs bring that go back may be more than they cost. */
    private void price(CostRecord purchase, List<Credit> of) {
        Estimate amount = purchase.statedAmount();
        if (amount == null) {
            return;
        }
        BigDecimal residual = purchase.totals().getOrDefault(Column.RESIDUAL_VALUE, BigDecimal.ZERO);
        Money least = amount.base().minus(new Money(residual, amount.currency()));
        List<Credit> ofPrice = of.stream().filter(credit -> !credit.isReturn()).toList();
        Money sum = ofPrice.stream()
                .flatMap(credit -> rates.into(purchase, credit.statedAmount(), credit.date()).stream())
                .map(Estimate::base)
                .reduce(Money.zero(amount.currency()), Money::plus);
        Money excess = sum.negated().minus(least);
        if (excess.signum() > 0 && !excess.isNothing()) {
            Credit last = ofPrice.getLast();
            problems.add(Problem.of(
                            ProblemKind.CREDITS_EXCEED_PRICE,
                            last.source(),
                            Column.AMOUNT,
                            last.amount().toString())
                    .with("purchase", last.creditFor())
                    .with("sum", AmountText.text(sum.negated()))
                    .with("amount", AmountText.text(least)));
        }
    }

    @Override
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        credits.forEach((credit, purchase) -> {
            if (purchase == null) {
                all.add(Problem.of(ProblemKind.UNKNOWN_CREDITED, credit.source(), Column.CREDIT_FOR, credit.creditFor())
                        .with("name", credit.name()));
            } else if (purchase.includedIn() != null) {
                all.add(problem(ProblemKind.CONTAINED_CREDITED, credit, purchase)
                        .with("asset", purchase.includedIn()));
            }
        });
        return all;
    }

    private static Problem problem(ProblemKind kind, Credit credit, CostRecord purchase) {
        return Problem.of(kind, credit.source(), Column.CREDIT_FOR, credit.creditFor())
                .with("place", purchase.source().location().toString());
    }
}
