package org.truecost.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Claims;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Source;

/**
 * Every conversion into the presentation currency has its rate (cost-model.md, rule 7): purchases and claims on their day,
 * expenses and pay in every month. Of each currency the earliest missing day is reported: a rate from that day on serves all later
 * ones.
 */
final class MissingRates implements LedgerChecks.Check {

    private static final int REMEMBERED = 100_000;

    private final Assets assets;
    private final ExchangeRates rates;
    private final LedgerChecks.Context context;
    private final LocalDate monthEnd;
    private final Set<Need> seen = new HashSet<>();
    private final Map<String, Missing> missing = new TreeMap<>();

    private record Need(
            Currency from, LocalDate first, @Nullable YearMonth until) {}

    private record Missing(LocalDate day, Source source) {}

    MissingRates(List<HeadlineClaim> claims, Assets assets, ExchangeRates rates, LedgerChecks.Context context) {
        this.assets = assets;
        this.rates = rates;
        this.context = context;
        this.monthEnd = context.month().atEndOfMonth();
        Claims.chosen(claims, context.claimId()).forEach(this::see);
    }

    @Override
    public void see(CostRecord record) {
        Estimate amount = record.statedAmount();
        if (amount == null) {
            return;
        }
        Period period = record.period();
        LocalDate paid = record.paidOn();
        if (period == null) {
            onDay(amount.currency(), context.rateDay(assets.paidOn(record)), record.source());
            return;
        }
        monthly(amount.currency(), period, record.source());
        if (paid != null) {
            monthly(amount.currency(), new Period(paid, paid), record.source());
        }
    }

    @Override
    public List<Problem> problems() {
        return missing.entrySet().stream()
                .map(entry -> Problem.of(
                                ProblemKind.MISSING_RATE, entry.getValue().source(), Column.CURRENCY, entry.getKey())
                        .with("from", entry.getKey())
                        .with("to", context.presentation().getCurrencyCode())
                        .with("day", entry.getValue().day().toString())
                        .with("pivot", context.pivot().getCurrencyCode()))
                .toList();
    }

    private void see(HeadlineClaim claim) {
        Money stated = claim.stated();
        Money calculated = claim.calculated();
        LocalDate day = context.rateDay(claim.date());
        if (stated != null && calculated != null) {
            known(stated.currency(), day, claim.source());
            known(calculated.currency(), day, claim.source());
        }
    }

    private void onDay(Currency from, LocalDate day, Source source) {
        if (isNew(new Need(from, day, null))) {
            known(from, day, source);
        }
    }

    private void known(Currency from, LocalDate day, Source source) {
        if (rates.on(from, context.presentation(), day).isEmpty()) {
            miss(from, day, source);
        }
    }

    private void monthly(Currency from, Period period, Source source) {
        if (from.equals(context.presentation())
                || !isNew(new Need(from, period.firstMonth().atDay(1), period.lastMonth()))) {
            return;
        }
        for (YearMonth at = period.firstMonth(); !at.isAfter(period.lastMonth()); at = at.plusMonths(1)) {
            if (rates.during(from, context.presentation(), at, monthEnd).isEmpty()) {
                miss(from, at.isAfter(context.month()) ? monthEnd : at.atEndOfMonth(), source);
            }
        }
    }

    private boolean isNew(Need need) {
        if (seen.size() >= REMEMBERED) {
            seen.clear();
        }
        return seen.add(need);
    }

    private void miss(Currency from, LocalDate day, Source source) {
        missing.merge(
                from.getCurrencyCode(),
                new Missing(day, source),
                (known, found) -> found.day().isBefore(known.day()) ? found : known);
    }
}
