package org.truecost.cost;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.LifeCoverage.ShortPart;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.StatedMonths;

/** Finds the run rates of operations and people, and which of the two ends before the fleet does (cost-model.md, rule 16). */
final class RunRates {

    private static final int MONTHS = 3;

    private static final List<CostGroup> PARTS = List.of(CostGroup.OPERATIONS, CostGroup.PEOPLE);

    private final StatedMonths stated;
    private final OneOffLines oneOff;
    private final OpenPay openPay;
    private final YearMonth month;
    private final Currency presentation;

    RunRates(StatedMonths stated, OneOffLines oneOff, OpenPay openPay, YearMonth month, Currency presentation) {
        this.stated = stated;
        this.oneOff = oneOff;
        this.openPay = openPay;
        this.month = month;
        this.presentation = presentation;
    }

    /** How far the parts are stated; a fleet may be missing. */
    LifeCoverage coverage(@Nullable FleetLife fleet) {
        List<RunRate> rates = new ArrayList<>();
        List<ShortPart> shortParts = new ArrayList<>();
        for (CostGroup part : PARTS) {
            List<CostCategory> categories = stated.of(part);
            Optional<RunRate> open = part == CostGroup.PEOPLE ? openPay() : Optional.empty();
            List<RunRate> ofPart = open.map(List::of).orElseGet(() -> runRates(categories));
            rates.addAll(ofPart);
            if (fleet != null && !categories.isEmpty()) {
                shortPart(part, fleet, ofPart, last(categories)).ifPresent(shortParts::add);
            }
        }
        return new LifeCoverage(month, fleet, rates, shortParts);
    }

    /** Where any pay has an open end, only such pay is carried on: an end that is stated is an end. */
    private Optional<RunRate> openPay() {
        return openPay.runRate().filter(rate -> !isNothing(rate.sum()));
    }

    /** Of the categories that recur. One that is stated for none of the last three months that its part is stated for has ended. */
    private List<RunRate> runRates(List<CostCategory> categories) {
        if (categories.isEmpty()) {
            return List.of();
        }
        YearMonth last = last(categories);
        YearMonth ended = (last.isBefore(month) ? last : month).minusMonths(MONTHS);
        return categories.stream()
                .filter(category -> stated.last(category).isAfter(ended))
                .map(this::runRate)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<RunRate> runRate(CostCategory category) {
        List<YearMonth> months = stated.lastWhole(category, MONTHS);
        Estimate sum = less(stated.cost(category, months, presentation), oneOff.cost(category, months, presentation));
        return isNothing(sum)
                ? Optional.empty()
                : Optional.of(new RunRate(category, stated.last(category), months.reversed(), sum, false));
    }

    /** What divisions leave of two sums must not turn the order of the bounds. */
    private static Estimate less(Estimate all, Estimate part) {
        Money base = all.base().minus(part.base());
        Money low = all.low().minus(part.low());
        Money high = all.high().minus(part.high());
        return new Estimate(low.compareTo(base) > 0 ? base : low, base, high.compareTo(base) < 0 ? base : high);
    }

    private static boolean isNothing(Estimate sum) {
        for (Bound bound : Bound.values()) {
            Money amount = sum.at(bound);
            if (!amount.isNothing()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<ShortPart> shortPart(CostGroup part, FleetLife fleet, List<RunRate> rates, YearMonth last) {
        YearMonth to = rates.stream()
                .map(RunRate::statedTo)
                .min(Comparator.naturalOrder())
                .orElse(last);
        long without = Math.min(fleet.months(), ChronoUnit.MONTHS.between(to, fleet.last()));
        return without <= 0
                ? Optional.empty()
                : Optional.of(new ShortPart(
                        part,
                        to,
                        !last.isAfter(to),
                        without,
                        fleet.months(),
                        rates.stream().anyMatch(RunRate::isOpen)));
    }

    private YearMonth last(List<CostCategory> categories) {
        return categories.stream()
                .map(stated::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
