package org.truecost.recognition;

import java.util.Currency;
import java.util.function.UnaryOperator;
import org.truecost.money.Estimate;

/**
 * What of a cost is recognised, accrual basis, in the presentation currency.
 *
 * @param month in the reporting month
 * @param toDate from the first day to the end of the reporting month
 * @param life over the whole service period
 */
public record Recognised(Estimate month, Estimate toDate, Estimate life) {

    /** Nothing. */
    public static Recognised zero(Currency currency) {
        Estimate zero = Estimate.zero(currency);
        return new Recognised(zero, zero, zero);
    }

    /** The sum, figure by figure. */
    public Recognised plus(Recognised other) {
        return new Recognised(month.plus(other.month), toDate.plus(other.toDate), life.plus(other.life));
    }

    /** This less a part of the same lines, figure by figure. */
    public Recognised minus(Recognised part) {
        return new Recognised(month.minus(part.month), toDate.minus(part.toDate), life.minus(part.life));
    }

    /** Each figure changed alike. */
    public Recognised map(UnaryOperator<Estimate> change) {
        return new Recognised(change.apply(month), change.apply(toDate), change.apply(life));
    }

    /** The life amount that remains after the reporting month. */
    public Estimate remaining() {
        return life.minus(toDate);
    }
}
