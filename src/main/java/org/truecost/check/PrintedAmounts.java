package org.truecost.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Period;
import org.truecost.money.Bound;
import org.truecost.money.Conversion;
import org.truecost.money.Currencies;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Source;

/**
 * What a source prints next to an amount in another currency follows from the stated rate (cost-model.md, F14): the amount at the
 * rate of its purchase, its period's first month or its claim, rounded HALF_UP to the printed figure's last digit that is not
 * zero. Next to a range the printed amount may be any of its bounds. Where no rate is stated, nothing is checked.
 */
final class PrintedAmounts implements LedgerChecks.Check {

    /** Decimals in which the residue of a division is cleared before the comparison. */
    private static final int RESIDUE_SCALE = 12;

    private final Assets assets;
    private final ExchangeRates rates;
    private final LedgerChecks.Context context;
    private final List<Problem> problems = new ArrayList<>();

    PrintedAmounts(List<HeadlineClaim> claims, Assets assets, ExchangeRates rates, LedgerChecks.Context context) {
        this.assets = assets;
        this.rates = rates;
        this.context = context;
        claims.forEach(this::see);
    }

    @Override
    public void see(CostRecord record) {
        Money printed = record.attributes().printed();
        Estimate amount = record.statedAmount();
        if (printed != null && amount != null) {
            rate(record, new Currencies(amount.currency(), printed.currency()), assets.paidOn(record), rates, context)
                    .filter(rate -> !agrees(rate, amount, printed))
                    .map(rate -> problem(record.source(), rate, amount.base(), printed))
                    .map(problem -> record.isConfidential() ? withheld(problem) : problem)
                    .ifPresent(problems::add);
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The rate that the amount printed next to a record's amount must follow.
     *
     * @param bought the day of a purchase; null where none is known
     */
    static Optional<Conversion> rate(
            CostRecord record,
            Currencies pair,
            @Nullable LocalDate bought,
            ExchangeRates rates,
            LedgerChecks.Context context) {
        Period period = record.period();
        return period == null
                ? rates.on(pair.from(), pair.to(), context.rateDay(bought))
                : rates.during(pair.from(), pair.to(), period.firstMonth(), context.rateDay(null));
    }

    static boolean agrees(Conversion rate, Estimate amount, Money printed) {
        int scale = printed.amount().stripTrailingZeros().scale();
        return Stream.of(Bound.values())
                .map(bound -> rate.of(amount.at(bound)).amount())
                .map(converted -> converted.setScale(RESIDUE_SCALE, RoundingMode.HALF_EVEN))
                .map(converted -> converted.setScale(scale, RoundingMode.HALF_UP))
                .anyMatch(rounded -> rounded.compareTo(printed.amount()) == 0);
    }

    static Problem problem(Source source, Conversion rate, Money amount, Money printed) {
        return Problem.of(ProblemKind.PRINTED_AMOUNT_DISAGREES, source, Column.PRINTED_AMOUNT, AmountText.text(printed))
                .with("amount", AmountText.text(amount))
                .with("rate", rateText(rate))
                .with("converted", AmountText.text(rate.of(amount)));
    }

    private void see(HeadlineClaim claim) {
        Money printed = claim.attributes().printed();
        Money stated = claim.stated();
        if (printed != null && stated != null) {
            Estimate amount = Estimate.exactly(stated);
            rates.on(stated.currency(), printed.currency(), context.rateDay(claim.date()))
                    .filter(rate -> !agrees(rate, amount, printed))
                    .map(rate -> problem(claim.source(), rate, stated, printed))
                    .ifPresent(problems::add);
        }
    }

    /** Pay stays out of every message, and so does its value in another currency. */
    private static Problem withheld(Problem problem) {
        return new Problem(problem.kind(), problem.location(), problem.header(), Problem.WITHHELD, problem.details())
                .with("amount", Problem.WITHHELD)
                .with("converted", Problem.WITHHELD);
    }

    /** The rate as one factor, shortened for reading. */
    private static String rateText(Conversion rate) {
        BigDecimal factor = rate.numerator().divide(rate.denominator(), RESIDUE_SCALE / 2, RoundingMode.HALF_UP);
        return AmountText.text(factor) + " " + rate.currencies().to() + "/"
                + rate.currencies().from();
    }
}
