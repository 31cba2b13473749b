package org.truecost.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truecost.ledger.ExchangeRate;
import org.truecost.money.Rate;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** One pair, day and kind has one rate: which of two would count would be a matter of chance. */
record ContradictingRates(List<ExchangeRate> rates) implements LedgerChecks.Check {

    @Override
    public List<Problem> problems() {
        Map<List<Object>, Rate> known = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ExchangeRate stated : rates) {
            Rate rate = stated.rate();
            Rate first = known.putIfAbsent(key(rate), rate);
            if (first != null && first.value().compareTo(rate.value()) != 0) {
                problems.add(Problem.of(
                                ProblemKind.RATES_CONTRADICT,
                                stated.source(),
                                Column.RATE,
                                rate.value().toPlainString())
                        .with("from", rate.from().getCurrencyCode())
                        .with("to", rate.to().getCurrencyCode())
                        .with("day", rate.date().toString())
                        .with("other", first.value().toPlainString()));
            }
        }
        return problems;
    }

    /** An average is of its month, whichever day of it is written. */
    private static List<Object> key(Rate rate) {
        Object when = rate.kind() == Rate.Kind.AVERAGE ? YearMonth.from(rate.date()) : rate.date();
        return List.of(rate.from(), rate.to(), when, rate.kind());
    }
}
