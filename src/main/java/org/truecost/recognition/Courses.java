package org.truecost.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.Charge.Payment;
import org.truecost.recognition.Course.Changing;
import org.truecost.recognition.Course.Span;

/**
 * What a purchase with credits or with changes of its life comes to (cost-model.md, rules 29, 34, 35). Credits from before its service
 * lower its amount and its GPUs. Later ones lower what is still to be depreciated, from their day on; GPUs that go back are depreciated
 * to the end of their day, and what they are still worth then, less the credit, is a loss of that month. What is left when the life
 * changes is spread over the new one.
 *
 * <p>Every part is an amount times a weight ÷ a weight: nothing is rounded but by that one division.
 */
public final class Courses {

    private final Bought bought;
    private final Shares shares;

    private Courses(Bought bought, Shares shares) {
        this.bought = bought;
        this.shares = shares;
    }

    /** What a record costs, part by part; none where it states a quantity without a price. */
    public static List<Course> of(CostRecord record) {
        return Bought.of(record)
                .filter(bought -> !record.attributes().isUnchanged())
                .map(bought -> new Courses(bought, Shares.of(bought)).all())
                .orElseGet(() -> Charge.of(record).stream()
                        .map(charge -> Course.of(record, charge))
                        .toList());
    }

    /** What a purchase would cost if it served so many months from its first day (cost-model.md, rule 22). */
    public static List<Course> of(CostRecord record, int usefulLife) {
        return Bought.of(record)
                .map(bought -> new Courses(bought, Shares.of(bought, usefulLife)).all())
                .orElseThrow();
    }

    private List<Course> all() {
        List<Course> courses = new ArrayList<>();
        shares.all().forEach(share -> courses.add(spread(share)));
        for (Lot lot : shares.lots()) {
            Credit by = lot.by();
            if (by != null) {
                shares.all().stream()
                        .filter(share -> share.lot().equals(lot) && share.until() == null)
                        .forEach(share -> leave(share, by, courses));
                courses.add(proceeds(by));
            }
        }
        shares.gains().forEach(credit -> courses.add(proceeds(credit)));
        return List.copyOf(courses);
    }

    /** What is depreciated until its lot goes back or its life changes. */
    private Course spread(Share share) {
        LocalDate stop = share.stop();
        Money paid = share.isLater()
                ? Money.zero(share.stated().currency())
                : allocated(share.stated()).base();
        LocalDate day = share.isLater() ? share.whole().first() : share.paidOn();
        Charge charge = charge(
                share,
                stop == null ? Recognition.evenly(share.whole()) : Recognition.until(share.whole(), stop),
                new Payment(paid, day));
        boolean isPurchase = shares.first(share).of().equals(bought.record());
        BigDecimal gpus = bought.record().gpus();
        return new Course(
                bought.record(),
                share.of(),
                Charge.category(bought.record()),
                charge,
                isPurchase ? unitsOf(share.lot()) : unitsOf(share),
                isPurchase && gpus != null ? share.lot().units() : null,
                span(share, false));
    }

    /** What is left of it when its lot goes back: no longer depreciated but lost. */
    private void leave(Share share, Credit by, List<Course> courses) {
        Payment nothing = new Payment(Money.zero(share.stated().currency()), by.date());
        Charge rest = charge(share, Recognition.restOn(share.whole(), by.date()), nothing);
        courses.add(disposal(by, rest, span(share, true)));
        Money residual = share.residual();
        if (residual != null && !residual.isNothing()) {
            Estimate stated = Estimate.exactly(residual);
            courses.add(disposal(
                    by, new Charge(stated, null, allocated(stated), on(by.date()), bought.paidOn(), nothing), null));
        }
    }

    /** The credit for a lot, or one for what has left already: income of its month. */
    private Course proceeds(Credit credit) {
        Estimate stated = credit.statedAmount();
        Estimate amount = allocated(stated);
        return disposal(
                credit,
                new Charge(
                        stated,
                        null,
                        amount,
                        on(credit.date()),
                        credit.date(),
                        new Payment(amount.base(), credit.date())),
                null);
    }

    private Course disposal(Credit by, Charge charge, @Nullable Span span) {
        return new Course(bought.record(), by, CostCategory.DISPOSALS, charge, BigDecimal.ONE, null, span);
    }

    private Charge charge(Share share, Recognition recognition, Payment payment) {
        return new Charge(
                share.stated(), share.residual(), allocated(share.net()), recognition, shares.rateDay(share), payment);
    }

    private Span span(Share share, boolean isRest) {
        return new Span(
                bought.inService(),
                share.life().months(),
                share.whole().first(),
                share.lot().stop(),
                isRest,
                changing(share));
    }

    private @Nullable Changing changing(Share share) {
        LocalDate since = share.life().since();
        if (since == null && share.until() == null) {
            return null;
        }
        Share first = shares.first(share);
        return new Changing(
                since,
                share.isLater(),
                share.until(),
                first.stated(),
                shares.last(share).residual(),
                first.whole().first());
    }

    /** GPUs, or of an asset the part of it; what all of the GPUs leave behind that never served is one thing. */
    private BigDecimal unitsOf(Lot lot) {
        BigDecimal units = shares.units();
        if (units.signum() == 0) {
            return BigDecimal.ONE;
        }
        return bought.record().quantity() != null ? lot.units() : lot.units().divide(units, Accrual.DIGITS);
    }

    /** A credit changes what the units of the purchase cost; after the end of the life it is a thing of its own. */
    private static BigDecimal unitsOf(Share credit) {
        return credit.whole().first().isAfter(credit.life().days().last()) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private Estimate allocated(Estimate amount) {
        return amount.multipliedBy(bought.record().attributes().allocationOrWhole());
    }

    private static Recognition on(LocalDate day) {
        return Recognition.evenly(new Period(day, day));
    }
}
