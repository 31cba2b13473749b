package org.truecost.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;

/**
 * What a lot has of an amount that is spread over the life of the purchase, or over the rest of it from a change on.
 *
 * @param of the purchase, the credit that lowers it, or the change from which on it is spread like this
 * @param stated before allocation, with the residual value
 * @param residual null where none is stated
 * @param whole the days it is spread over, unless the lot goes back or the life changes before
 * @param life the life it is spread over
 * @param paidOn the day of its money
 * @param until the last day before the life changes; null where it does not
 * @param chain the same number for what continues each other from change to change
 */
record Share(
        CostRecord of,
        Lot lot,
        Estimate stated,
        @Nullable Money residual,
        Period whole,
        Life life,
        LocalDate paidOn,
        @Nullable LocalDate until,
        int chain) {

    /**
     * A useful life.
     *
     * @param days from its first to its last
     * @param since its first day where a change began it; null where the purchase did
     */
    record Life(Period days, int months, @Nullable LocalDate since) {

        /** Of a purchase. */
        static Life of(LocalDate inService, int months) {
            return new Life(Period.ofMonths(inService, months), months, null);
        }

        /** From a change on. */
        static Life of(LifeChange change) {
            return new Life(Period.ofMonths(change.date(), change.months()), change.months(), change.date());
        }

        /** The days that an amount of a day is spread over: to the end of the life, or where that is over, the day itself. */
        Period from(LocalDate day) {
            return new Period(day, days.last().isBefore(day) ? day : days.last());
        }
    }

    /** What is to be spread, before allocation. */
    Estimate net() {
        Money kept = residual;
        return kept == null ? stated : stated.map(money -> money.minus(kept));
    }

    /** Whether a change begins it. */
    boolean isLater() {
        return of instanceof LifeChange;
    }

    /** The day on which it stops to be spread before its end; null where none does. */
    @Nullable
    LocalDate stop() {
        return until == null ? lot.stop() : until;
    }

    /** What is left of it after a day, its residual value included: the carrying amount. */
    Estimate leftAfter(LocalDate day) {
        Estimate net = net();
        Estimate left = net.minus(Recognition.until(whole, day).whole(net));
        Money kept = residual;
        return kept == null ? left : left.map(money -> money.plus(kept));
    }

    /** The same where the life changes after a day. */
    Share until(LocalDate day) {
        return new Share(of, lot, stated, residual, whole, life, paidOn, day, chain);
    }

    /** How it continues from a change on. */
    Share continued(LifeChange change, @Nullable Money newResidual) {
        Life changed = Life.of(change);
        return new Share(
                change,
                lot,
                leftAfter(change.date().minusDays(1)),
                newResidual,
                changed.days(),
                changed,
                paidOn,
                null,
                chain);
    }
}
