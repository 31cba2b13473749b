package org.truecost.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.Charge;
import org.truecost.recognition.Conversions;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognition;
import org.truecost.recognition.StatedMonths;

/**
 * What every month costs, on both bases. Amounts that are recognised alike are summed first and cut into months once, so that a
 * line costs an addition however many months it spans; the sums are cut when there are too many of them, so that memory does not
 * grow with the lines.
 */
final class MonthTable {

    private static final int SUMS_HELD = 10_000;

    private final Currency presentation;
    private final Conversions conversions;
    private final Map<Alike, Estimate> sums = new HashMap<>();
    private final NavigableMap<YearMonth, MonthCost> months = new TreeMap<>();
    private final RateUses uses;
    private final StatedMonths stated = new StatedMonths();

    /** What makes amounts be recognised alike. */
    private record Alike(
            CostCategory category,
            Currency currency,
            Recognition recognition,
            @Nullable LocalDate rateDay,
            boolean paidAsAccrued) {}

    MonthTable(Currency presentation, Conversions conversions) {
        this.presentation = presentation;
        this.conversions = conversions;
        this.uses = new RateUses(YearMonth.from(conversions.monthEnd()), presentation);
    }

    /** Adds a counted charge. */
    void add(CostCategory category, Charge charge, Recognition recognition) {
        boolean foreign = !charge.currency().equals(presentation);
        Charge.Payment payment = charge.payment();
        Alike alike =
                new Alike(category, charge.currency(), recognition, foreign ? charge.rateDay() : null, payment == null);
        sums.merge(alike, charge.amount(), Estimate::plus);
        if (payment != null) {
            pay(payment, charge.rateDay());
        }
        if (sums.size() >= SUMS_HELD) {
            cut();
        }
    }

    /** Adds what is paid by the reporting month's end of a charge that is not counted yet. */
    void paid(Charge charge) {
        Charge.Payment payment = charge.payment();
        if (payment != null && !payment.day().isAfter(conversions.monthEnd())) {
            pay(payment, charge.rateDay());
        }
    }

    /** What each rate decides of the charges, by its age. */
    List<RateUse> rateUses() {
        cut();
        return uses.list();
    }

    /** What each category is stated for, month by month. */
    StatedMonths stated() {
        cut();
        return stated;
    }

    /** Every month from the first that has a cost or a payment to the last. */
    List<MonthCost> months() {
        cut();
        if (months.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(months.firstKey(), at -> !at.isAfter(months.lastKey()), at -> at.plusMonths(1))
                .map(at -> months.getOrDefault(at, nothing(at)))
                .toList();
    }

    /** A purchase is converted at its day's rate, an expense at its payment month's. */
    private void pay(Charge.Payment payment, @Nullable LocalDate rateDay) {
        YearMonth month = YearMonth.from(payment.day());
        Currency from = payment.amount().currency();
        Money paid = (rateDay == null ? conversions.during(from, month) : conversions.at(from, rateDay))
                .of(payment.amount());
        change(month, cost -> new MonthCost(month, cost.accrual(), cost.cash().plus(paid)));
    }

    private void cut() {
        sums.forEach(this::cut);
        sums.clear();
    }

    private void cut(Alike alike, Estimate sum) {
        Recognition recognition = alike.recognition;
        LocalDate rateDay = alike.rateDay;
        boolean atItsOwnRate = rateDay == null && conversions.isForeign(alike.currency);
        Conversion bought = rateDay == null ? null : conversions.at(alike.currency, rateDay);
        Estimate whole = bought == null ? sum : bought.of(sum);
        YearMonth last = recognition.period().lastMonth();
        for (YearMonth at = recognition.period().firstMonth(); !at.isAfter(last); at = at.plusMonths(1)) {
            Estimate part = atItsOwnRate ? conversions.inMonth(whole, recognition, at) : recognition.in(whole, at);
            accrue(at, alike, part);
            stated.add(alike.category, at, recognition.period(), part);
            Conversion rate = atItsOwnRate ? conversions.during(alike.currency, at) : bought;
            if (rate != null) {
                uses.note(rate, rateDay == null ? at.atEndOfMonth() : rateDay, at, part.base());
            }
        }
    }

    private void accrue(YearMonth month, Alike alike, Estimate part) {
        change(month, cost -> {
            Map<CostGroup, Estimate> accrual = new EnumMap<>(cost.accrual());
            accrual.merge(alike.category.group(), part, Estimate::plus);
            Money cash = alike.paidAsAccrued ? cost.cash().plus(part.base()) : cost.cash();
            return new MonthCost(month, accrual, cash);
        });
    }

    private void change(YearMonth month, UnaryOperator<MonthCost> change) {
        months.put(month, change.apply(months.getOrDefault(month, nothing(month))));
    }

    private MonthCost nothing(YearMonth month) {
        Map<CostGroup, Estimate> accrual = new EnumMap<>(CostGroup.class);
        for (CostGroup group : CostGroup.values()) {
            accrual.put(group, Estimate.zero(presentation));
        }
        return new MonthCost(month, accrual, Money.zero(presentation));
    }
}
