package org.truecost.recognition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Period;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.money.Rate;

/**
 * The way into the presentation currency as a report of one month knows it: no rate after the month's last day counts. A rate
 * that is missing here is a fault of the caller: the checks of the ledger find it first.
 */
public final class Conversions {

    /** Digits a month's rate keeps when months are summed: far beyond the working scale of any amount. */
    private static final MathContext RATE_DIGITS = new MathContext(60);

    /** With more different periods than this, the cached ones are dropped, so that memory stays bounded. */
    private static final int REMEMBERED = 10_000;

    private final ExchangeRates rates;
    private final Currency presentation;
    private final YearMonth month;
    private final Map<Currency, Map<YearMonth, Conversion>> monthly = new HashMap<>();
    private final Map<Spread, WeightedRates> weighted = new HashMap<>();
    private final Map<Spent, Workings.Months> months = new HashMap<>();
    private final Set<Rate> used = new LinkedHashSet<>();

    private record Spread(Currency from, Recognition recognition) {}

    /** A spread, and the one rate of all of it where it has one. */
    private record Spent(Spread spread, @Nullable Conversion conversion) {}

    /** Weight × rate, summed over the reporting month, up to its end, and over the whole period. */
    private record WeightedRates(BigDecimal month, BigDecimal toDate, BigDecimal life) {}

    public Conversions(ExchangeRates rates, Currency presentation, YearMonth month) {
        this.rates = rates;
        this.presentation = presentation;
        this.month = month;
    }

    /** At the rate of a day, or of the reporting month's end where the day is after it. */
    public Conversion at(Currency from, LocalDate day) {
        LocalDate known = day.isAfter(monthEnd()) ? monthEnd() : day;
        return found(rates.on(from, presentation, known), from, known);
    }

    /** At the rate of a month. */
    public Conversion during(Currency from, YearMonth of) {
        return monthly.computeIfAbsent(from, any -> new HashMap<>())
                .computeIfAbsent(of, any -> found(known(from, of), from, of.atEndOfMonth()));
    }

    /** At the rate of a month that may need none; empty where there is none. */
    public Optional<Conversion> known(Currency from, YearMonth of) {
        return rates.during(from, presentation, of, monthEnd());
    }

    /** At what is known at the reporting month's end, as the months after it are; empty where there is none (cost-model.md, rule 19). */
    public Optional<Conversion> atMonthEnd(Currency from) {
        return known(from, month);
    }

    /** The last day of the reporting month, after which no rate counts. */
    public LocalDate monthEnd() {
        return month.atEndOfMonth();
    }

    /** What of a charge is recognised. One without a service period, which adds no cost, shows its life amount alone. */
    public Recognised recognised(Charge charge) {
        Recognition recognition = charge.recognition();
        LocalDate rateDay = charge.rateDay();
        if (recognition != null && rateDay == null && isForeign(charge.currency())) {
            return monthByMonth(charge.amount(), recognition);
        }
        Estimate amount =
                at(charge.currency(), rateDay == null ? monthEnd() : rateDay).of(charge.amount());
        if (recognition == null) {
            return new Recognised(Estimate.zero(presentation), Estimate.zero(presentation), amount);
        }
        Estimate toDate = recognition.through(amount, month);
        Estimate before = recognition.through(amount, month.minusMonths(1));
        return new Recognised(toDate.minus(before), toDate, recognition.whole(amount));
    }

    /**
     * An amount recognised month by month, each month at its own rate. The rates are weighted once for all lines of a currency
     * and recognition, so that a line takes one division a figure however many months it spans.
     */
    Recognised monthByMonth(Estimate amount, Recognition recognition) {
        if (weighted.size() >= REMEMBERED) {
            weighted.clear();
        }
        WeightedRates weights =
                weighted.computeIfAbsent(new Spread(amount.currency(), recognition), this::weightedRates);
        BigDecimal whole = BigDecimal.valueOf(recognition.weightOfAmount());
        return new Recognised(
                converted(amount, weights.month, whole),
                converted(amount, weights.toDate, whole),
                converted(amount, weights.life, whole));
    }

    /** What of a charge with a service period is recognised in a month. */
    public Estimate inMonth(Charge charge, YearMonth of) {
        Recognition recognition = Objects.requireNonNull(charge.recognition());
        LocalDate rateDay = charge.rateDay();
        if (rateDay == null && isForeign(charge.currency())) {
            return inMonth(charge.amount(), recognition, of);
        }
        return recognition.in(
                at(charge.currency(), rateDay == null ? monthEnd() : rateDay).of(charge.amount()), of);
    }

    /**
     * What of an amount is recognised in a month, at that month's rate: one division, for the residue of a first one would grow
     * with the rate.
     */
    public Estimate inMonth(Estimate amount, Recognition recognition, YearMonth of) {
        Conversion rate = during(amount.currency(), of);
        return converted(
                amount,
                BigDecimal.valueOf(recognition.weightIn(of)).multiply(rate.numerator()),
                BigDecimal.valueOf(recognition.weightOfAmount()).multiply(rate.denominator()));
    }

    /**
     * The months of a recognition, each times its rate: of the conversion, or where there is none, of the month. Divided once for
     * all lines that have the same.
     */
    Workings.Months months(Currency from, Recognition recognition, @Nullable Conversion conversion) {
        if (months.size() >= REMEMBERED) {
            months.clear();
        }
        return months.computeIfAbsent(new Spent(new Spread(from, recognition), conversion), this::months);
    }

    private Workings.Months months(Spent spent) {
        Conversion conversion = spent.conversion;
        Recognition recognition = spent.spread.recognition;
        WeightedRates weights = conversion == null
                ? weighted.computeIfAbsent(spent.spread, this::weightedRates)
                : weighted(recognition, conversion);
        return new Workings.Months(
                inMonths(BigDecimal.valueOf(recognition.weightOfAmount())),
                inMonths(weights.month),
                inMonths(weights.toDate),
                inMonths(weights.life));
    }

    /** The currency that everything is converted into. */
    public Currency presentation() {
        return presentation;
    }

    /** Whether an amount in a currency needs a rate. */
    public boolean isForeign(Currency currency) {
        return !currency.equals(presentation);
    }

    private WeightedRates weighted(Recognition recognition, Conversion conversion) {
        UnaryOperator<BigDecimal> rated =
                weight -> weight.multiply(conversion.numerator()).divide(conversion.denominator(), RATE_DIGITS);
        return new WeightedRates(
                rated.apply(BigDecimal.valueOf(recognition.weightIn(month))),
                rated.apply(BigDecimal.valueOf(recognition.weightThrough(month))),
                rated.apply(BigDecimal.valueOf(recognition.weight())));
    }

    private static BigDecimal inMonths(BigDecimal weight) {
        return weight.divide(BigDecimal.valueOf(Recognition.WHOLE_MONTH), RATE_DIGITS);
    }

    /** The stated rates that conversions have used so far. */
    public Set<Rate> used() {
        return Set.copyOf(used);
    }

    private Estimate converted(Estimate amount, BigDecimal numerator, BigDecimal denominator) {
        return amount.map(
                money -> new Money(money.multipliedBy(numerator, denominator).amount(), presentation));
    }

    private WeightedRates weightedRates(Spread spread) {
        BigDecimal inMonth = BigDecimal.ZERO;
        BigDecimal toDate = BigDecimal.ZERO;
        BigDecimal life = BigDecimal.ZERO;
        Period period = spread.recognition.period();
        for (YearMonth at = period.firstMonth(); !at.isAfter(period.lastMonth()); at = at.plusMonths(1)) {
            Conversion rate = during(spread.from, at);
            BigDecimal weight = BigDecimal.valueOf(spread.recognition.weightIn(at))
                    .multiply(rate.numerator())
                    .divide(rate.denominator(), RATE_DIGITS);
            life = life.add(weight);
            toDate = at.isAfter(month) ? toDate : toDate.add(weight);
            inMonth = at.equals(month) ? weight : inMonth;
        }
        return new WeightedRates(inMonth, toDate, life);
    }

    private Conversion found(Optional<Conversion> conversion, Currency from, LocalDate day) {
        Conversion known = conversion.orElseThrow(
                () -> new IllegalStateException("no rate from " + from + " to " + presentation + " at " + day));
        used.addAll(known.rates());
        return known;
    }
}
