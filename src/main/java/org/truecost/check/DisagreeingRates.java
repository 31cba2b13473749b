package org.truecost.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truecost.ledger.ExchangeRate;
import org.truecost.money.Rate;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * Two rates of one pair and day are close together: a spot and a closing rate, a quote and its inverse. More than
 * 0.5 % apart, one of them is likely wrong (cost-model.md, rule 20). Averages are compared with averages: they may well differ
 * from a day's rate.
 */
record DisagreeingRates(List<ExchangeRate> rates) implements LedgerChecks.Check {

    /** How far apart two rates of one day may be, in percent of the lower. */
    private static final BigDecimal APART = new BigDecimal("0.5");

    private static final BigDecimal MOST = BigDecimal.ONE.add(APART.movePointLeft(2));

    /** What two rates have in common that should agree. */
    private record Alike(Set<Currency> pair, LocalDate day, boolean average) {
        static Alike of(Rate rate) {
            return new Alike(Set.of(rate.from(), rate.to()), rate.asOf(), rate.kind() == Rate.Kind.AVERAGE);
        }
    }

    @Override
    public List<Problem> problems() {
        Map<Alike, ExchangeRate> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ExchangeRate stated : rates) {
            ExchangeRate other = first.putIfAbsent(Alike.of(stated.rate()), stated);
            if (other != null && disagree(stated.rate(), other.rate())) {
                problems.add(problem(stated, other));
            }
        }
        return problems;
    }

    /** Two of one kind and direction are another mistake, see {@link ContradictingRates}. */
    private static boolean disagree(Rate one, Rate other) {
        if (!one.from().equals(other.from())) {
            BigDecimal product = one.value().multiply(other.value());
            return apart(product, BigDecimal.ONE);
        }
        return one.kind() != other.kind() && apart(one.value(), other.value());
    }

    private static boolean apart(BigDecimal one, BigDecimal other) {
        return one.max(other).compareTo(one.min(other).multiply(MOST)) > 0;
    }

    private static Problem problem(ExchangeRate stated, ExchangeRate other) {
        Rate rate = stated.rate();
        return Problem.of(
                        ProblemKind.RATES_DISAGREE,
                        stated.source(),
                        Column.RATE,
                        rate.value().toPlainString())
                .with("from", rate.from().getCurrencyCode())
                .with("to", rate.to().getCurrencyCode())
                .with("day", rate.date().toString())
                .with("otherFrom", other.rate().from().getCurrencyCode())
                .with("otherTo", other.rate().to().getCurrencyCode())
                .with("other", other.rate().value().toPlainString())
                .with("place", other.source().at(Column.RATE).toString())
                .with("apart", APART.toPlainString());
    }
}
