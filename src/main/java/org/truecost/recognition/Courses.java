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
import org.truecost.recognition.Course.Span;

/**
 * What a purchase with credits comes to (cost-model.md, rules 29, 34, 35). Credits from before its service lower its amount and its
 * GPUs. Later ones lower what is still to be depreciated, from their day on; GPUs that go back are depreciated to the end of their
 * day, and what they are still worth then, less the credit, is a loss of that month.
 *
 * <p>Every part is an amount times a weight ÷ a weight, one division: nothing is carried over from one to the next.
 */
public final class Courses {

    private final Bought bought;
    private final int usefulLife;
    private final Period life;
    private final BigDecimal units;
    private final List<Lot> lots;
    private final List<Share> shares = new ArrayList<>();
    private final List<Course> gains = new ArrayList<>();

    /**
     * What a lot has of an amount that is spread over the life of the purchase.
     *
     * @param of the purchase, or the credit that lowers it
     * @param whole the days it is spread over, unless the lot goes back before
     */
    private record Share(
            CostRecord of,
            Lot lot,
            Estimate stated,
            @Nullable Money residual,
            Period whole,
            LocalDate paidOn) {}

    private Courses(Bought bought, int usefulLife) {
        this.bought = bought;
        this.usefulLife = usefulLife;
        this.life = Period.ofMonths(bought.inService(), usefulLife);
        List<Credit> credits = bought.record().attributes().credits();
        List<Credit> later = credits.stream().filter(this::isInService).toList();
        BigDecimal gpus = bought.record().gpus();
        this.units = gpus == null
                ? BigDecimal.ONE
                : credits.subList(0, credits.size() - later.size()).stream()
                        .map(Credit::returned)
                        .reduce(gpus, BigDecimal::subtract);
        this.lots = Lot.of(units, later);
        share(bought.record(), bought.amount(), bought.residual(), life, bought.paidOn(), lots);
        List<Lot> left = new ArrayList<>(lots);
        credits.forEach(credit -> add(credit, left));
    }

    /** What a record costs, part by part; none where it states a quantity without a price. */
    public static List<Course> of(CostRecord record) {
        return Bought.of(record)
                .filter(bought -> !record.attributes().credits().isEmpty())
                .map(bought -> new Courses(bought, bought.usefulLife()).all())
                .orElseGet(() -> Charge.of(record).stream()
                        .map(charge -> Course.of(record, charge))
                        .toList());
    }

    /** What a purchase would cost if it served so many months from its first day (cost-model.md, rule 22). */
    public static List<Course> of(CostRecord record, int usefulLife) {
        return Bought.of(record)
                .map(bought -> new Courses(bought, usefulLife).all())
                .orElseThrow();
    }

    private void add(Credit credit, List<Lot> left) {
        if (isInService(credit) && credit.isReturn()) {
            left.removeIf(lot -> credit.equals(lot.by()));
        } else if (left.isEmpty()) {
            gains.add(proceeds(credit));
        } else {
            LocalDate first = isInService(credit) ? credit.date() : life.first();
            LocalDate last = life.last().isBefore(first) ? first : life.last();
            share(credit, credit.statedAmount(), null, new Period(first, last), credit.date(), left);
        }
    }

    private boolean isInService(Credit credit) {
        return !credit.date().isBefore(bought.inService());
    }

    private void share(
            CostRecord of, Estimate amount, @Nullable Money residual, Period whole, LocalDate paidOn, List<Lot> among) {
        List<Estimate> amounts = Lot.parts(amount, among);
        List<Estimate> residuals = residual == null ? List.of() : Lot.parts(Estimate.exactly(residual), among);
        for (int lot = 0; lot < among.size(); lot++) {
            shares.add(new Share(
                    of,
                    among.get(lot),
                    amounts.get(lot),
                    residual == null ? null : residuals.get(lot).base(),
                    whole,
                    paidOn));
        }
    }

    private List<Course> all() {
        List<Course> courses = new ArrayList<>();
        shares.forEach(share -> courses.add(spread(share)));
        for (Lot lot : lots) {
            Credit by = lot.by();
            if (by != null) {
                shares.stream().filter(share -> share.lot().equals(lot)).forEach(share -> leave(share, by, courses));
                courses.add(proceeds(by));
            }
        }
        courses.addAll(gains);
        return List.copyOf(courses);
    }

    /** What is depreciated until its lot goes back. */
    private Course spread(Share share) {
        LocalDate stop = share.lot().stop();
        Payment payment = new Payment(allocated(share.stated()).base(), share.paidOn());
        Charge charge = charge(
                share,
                stop == null ? Recognition.evenly(share.whole()) : Recognition.until(share.whole(), stop),
                payment);
        boolean isPurchase = share.of().equals(bought.record());
        BigDecimal gpus = bought.record().gpus();
        return new Course(
                bought.record(),
                share.of(),
                Charge.category(bought.record()),
                charge,
                isPurchase ? unitsOf(share.lot()) : unitsOf(share),
                isPurchase && gpus != null ? share.lot().units() : null,
                span(share, stop, false));
    }

    /** What is left of it when its lot goes back: no longer depreciated but lost. */
    private void leave(Share share, Credit by, List<Course> courses) {
        Payment nothing = new Payment(Money.zero(share.stated().currency()), by.date());
        Charge rest = charge(share, Recognition.restOn(share.whole(), by.date()), nothing);
        courses.add(disposal(by, rest, span(share, by.date(), true)));
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
        Money residual = share.residual();
        Estimate net = residual == null ? share.stated() : share.stated().map(money -> money.minus(residual));
        return new Charge(share.stated(), residual, allocated(net), recognition, rateDay(share), payment);
    }

    /** At the rate of the purchase; a credit in another currency at that of its own day. */
    private LocalDate rateDay(Share share) {
        return share.stated().currency().equals(bought.amount().currency()) ? bought.paidOn() : share.paidOn();
    }

    private Span span(Share share, @Nullable LocalDate stop, boolean isRest) {
        return new Span(life.first(), usefulLife, share.whole().first(), stop, isRest);
    }

    /** GPUs, or of an asset the part of it; what all of the GPUs leave behind that never served is one thing. */
    private BigDecimal unitsOf(Lot lot) {
        if (units.signum() == 0) {
            return BigDecimal.ONE;
        }
        return bought.record().quantity() != null ? lot.units() : lot.units().divide(units, Accrual.DIGITS);
    }

    /** A credit changes what the units of the purchase cost; after the end of the life it is a thing of its own. */
    private BigDecimal unitsOf(Share credit) {
        return credit.whole().first().isAfter(life.last()) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private Estimate allocated(Estimate amount) {
        return amount.multipliedBy(bought.record().attributes().allocationOrWhole());
    }

    private static Recognition on(LocalDate day) {
        return Recognition.evenly(new Period(day, day));
    }
}
