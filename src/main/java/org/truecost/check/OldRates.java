package org.truecost.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truecost.cost.RateUse;
import org.truecost.ledger.ExchangeRate;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.recognition.Recognised;

/**
 * Rates that are old for what they convert and decide more than a hundredth of a total (cost-model.md, rule 19). What they decide
 * is not said in figures: it may be pay.
 */
public final class OldRates {

    /** The share of a total, in percent, that a rate decides before its age matters. */
    private static final BigDecimal SHARE = BigDecimal.ONE;

    private OldRates() {}

    /**
     * A warning each such rate, in the order of the stated rates.
     *
     * @param total what all counted lines come to
     * @param uses what each rate decides, by its age, see {@link org.truecost.cost.CostModel#rateUses()}
     * @param most the greatest age in days that is not old
     */
    public static List<Problem> of(List<ExchangeRate> stated, Recognised total, List<RateUse> uses, int most) {
        Map<Rate, RateUse> old = new LinkedHashMap<>();
        uses.stream().filter(use -> use.days() > most).forEach(use -> old.merge(use.rate(), use, OldRates::plus));
        old.values()
                .removeIf(use -> !decides(use.month(), total.month().base())
                        && !decides(use.toDate(), total.toDate().base())
                        && !decides(use.life(), total.life().base()));
        return stated.stream()
                .flatMap(rate ->
                        Optional.ofNullable(old.remove(rate.rate())).map(use -> problem(rate, use, most)).stream())
                .toList();
    }

    private static RateUse plus(RateUse one, RateUse other) {
        return new RateUse(
                one.rate(),
                Math.max(one.days(), other.days()),
                one.month().plus(other.month()),
                one.toDate().plus(other.toDate()),
                one.life().plus(other.life()));
    }

    private static boolean decides(Money part, Money total) {
        return part.amount().abs().compareTo(total.amount().abs().multiply(SHARE.movePointLeft(2))) > 0;
    }

    private static Problem problem(ExchangeRate rate, RateUse use, int most) {
        Column column = rate.source().sheet().header(Column.DATE).isPresent() ? Column.DATE : Column.MONTH;
        return Problem.of(
                        ProblemKind.OLD_RATE,
                        rate.source(),
                        column,
                        use.rate().date().toString())
                .with("from", use.rate().from().getCurrencyCode())
                .with("to", use.rate().to().getCurrencyCode())
                .with("days", Long.toString(use.days()))
                .with("most", Integer.toString(most))
                .with("share", SHARE.toPlainString());
    }
}
