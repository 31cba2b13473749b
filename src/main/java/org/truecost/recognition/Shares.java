package org.truecost.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.LifeChange;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.Share.Life;

/**
 * How a purchase is divided over its lots and its lives: what happens to it is followed day by day, a change of its life before the
 * credits of the same day.
 */
final class Shares {

    private final Bought bought;
    private final BigDecimal units;
    private final List<Lot> lots;
    private final List<Share> all = new ArrayList<>();

    /** The first and the last of each chain. */
    private final List<Share> firsts = new ArrayList<>();

    private final List<Share> lasts = new ArrayList<>();

    private final List<Credit> gains = new ArrayList<>();
    private final List<CarryingAmount> carryingAmounts = new ArrayList<>();
    private Life life;

    private Shares(Bought bought, Life life, Map<Lot, Money> residuals) {
        this.bought = bought;
        this.life = life;
        List<Credit> credits = bought.record().attributes().credits();
        List<Credit> later = credits.stream().filter(this::isInService).toList();
        BigDecimal gpus = bought.record().gpus();
        this.units = gpus == null
                ? BigDecimal.ONE
                : credits.subList(0, credits.size() - later.size()).stream()
                        .map(Credit::returned)
                        .reduce(gpus, BigDecimal::subtract);
        this.lots = Lot.of(units, later);
        List<@Nullable Money> ofLots = residuals(bought.residual(), lots);
        for (int lot = 0; lot < lots.size(); lot++) {
            ofLots.set(lot, residuals.getOrDefault(lots.get(lot), ofLots.get(lot)));
        }
        share(bought.record(), bought.amount(), ofLots, life.days(), bought.paidOn(), lots);
    }

    /** As its rows and its credits say. */
    static Shares of(Bought bought) {
        Shares shares = new Shares(bought, Life.of(bought.inService(), bought.usefulLife()), Map.of());
        shares.follow(bought.record().attributes().lifeChanges());
        return shares;
    }

    /** If it served so many months from its first day, to the residual values that are expected last (cost-model.md, rule 22). */
    static Shares of(Bought bought, int usefulLife) {
        Map<Lot, Money> residuals = new HashMap<>();
        if (!bought.record().attributes().lifeChanges().isEmpty()) {
            Shares stated = of(bought);
            stated.all.forEach(share -> {
                Money residual = share.residual();
                if (residual != null) {
                    residuals.put(share.lot(), residual);
                }
            });
        }
        Shares shares = new Shares(bought, Life.of(bought.inService(), usefulLife), residuals);
        shares.follow(List.of());
        return shares;
    }

    private void follow(List<LifeChange> changes) {
        List<Lot> left = new ArrayList<>(lots);
        Deque<LifeChange> due = new ArrayDeque<>(changes);
        for (Credit credit : bought.record().attributes().credits()) {
            while (!due.isEmpty() && !due.element().date().isAfter(credit.date())) {
                change(due.remove(), left);
            }
            add(credit, left);
        }
        due.forEach(change -> change(change, left));
    }

    private void add(Credit credit, List<Lot> left) {
        if (isInService(credit) && credit.isReturn()) {
            left.removeIf(lot -> credit.equals(lot.by()));
        } else if (left.isEmpty()) {
            gains.add(credit);
        } else {
            LocalDate first = isInService(credit) ? credit.date() : bought.inService();
            share(credit, credit.statedAmount(), residuals(null, left), life.from(first), credit.date(), left);
        }
    }

    private boolean isInService(Credit credit) {
        return !credit.date().isBefore(bought.inService());
    }

    /** What is left on the evening before is spread from the day of the change on. */
    private void change(LifeChange change, List<Lot> left) {
        List<@Nullable Money> residuals = left.isEmpty() ? List.of() : residuals(change.residual(), left);
        List<Share> continued = new ArrayList<>();
        LocalDate evening = change.date().minusDays(1);
        all.replaceAll(share -> {
            boolean isPurchase = first(share).of().equals(bought.record());
            if (share.until() != null
                    || !left.contains(share.lot())
                    || (!isPurchase && share.whole().last().isBefore(change.date()))) {
                return share;
            }
            Share next = share.continued(change, isPurchase ? residuals.get(left.indexOf(share.lot())) : null);
            continued.add(next);
            lasts.set(next.chain(), next);
            return share.until(evening);
        });
        all.addAll(continued);
        life = Life.of(change);
        carryingAmounts.add(new CarryingAmount(
                change,
                continued.stream()
                        .map(share -> new CarryingAmount.Part(share.stated(), rateDay(share)))
                        .toList(),
                bought.record().gpus() == null
                        ? null
                        : left.stream().map(Lot::units).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private void share(
            CostRecord of,
            Estimate amount,
            List<@Nullable Money> residuals,
            Period whole,
            LocalDate paidOn,
            List<Lot> among) {
        List<Estimate> amounts = Lot.parts(amount, among);
        for (int lot = 0; lot < among.size(); lot++) {
            Share share = new Share(
                    of, among.get(lot), amounts.get(lot), residuals.get(lot), whole, life, paidOn, null, firsts.size());
            all.add(share);
            firsts.add(share);
            lasts.add(share);
        }
    }

    /** The parts of a residual value by lots. */
    private static List<@Nullable Money> residuals(@Nullable Money residual, List<Lot> lots) {
        List<@Nullable Money> parts = new ArrayList<>();
        if (residual == null) {
            lots.forEach(lot -> parts.add(null));
        } else {
            Lot.parts(Estimate.exactly(residual), lots).forEach(part -> parts.add(part.base()));
        }
        return parts;
    }

    /** At the rate of the purchase; a credit in another currency at that of its own day. */
    LocalDate rateDay(Share share) {
        return share.stated().currency().equals(bought.amount().currency()) ? bought.paidOn() : share.paidOn();
    }

    /** In the order in which they begin. */
    List<Share> all() {
        return all;
    }

    /** Those that stay first. */
    List<Lot> lots() {
        return lots;
    }

    /** GPUs at the first day, or one. */
    BigDecimal units() {
        return units;
    }

    /** Credits for what has left already. */
    List<Credit> gains() {
        return gains;
    }

    /** What was left on the day of each change. */
    List<CarryingAmount> carryingAmounts() {
        return carryingAmounts;
    }

    /** What a share continues. */
    Share first(Share share) {
        return firsts.get(share.chain());
    }

    /** What it becomes with the last change. */
    Share last(Share share) {
        return lasts.get(share.chain());
    }
}
