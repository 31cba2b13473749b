package org.truecost.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Sensitivity.Assumption;
import org.truecost.cost.Sensitivity.Case;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Period;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.recognition.Charge;
import org.truecost.recognition.Conversions;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Course;
import org.truecost.recognition.Courses;
import org.truecost.recognition.Recognised;
import org.truecost.recognition.Recognition;

/**
 * Gathers, line by line, the few sums from which {@link Sensitivity} follows: memory does not grow with the lines. Every figure
 * stays exact; what an assumption does not touch is taken from the totals as they are.
 */
final class Variations {

    /** Two to six years, in months. */
    private static final List<Integer> LIVES = List.of(24, 30, 36, 48, 60, 72);

    private static final List<BigDecimal> PARTS = decimals("1", "0.75", "0.5", "0.25");
    private static final List<BigDecimal> FACTORS = decimals("0.8", "0.9", "1.1", "1.2");

    private final YearMonth month;
    private final Currency presentation;
    private final Conversions conversions;
    private final Map<Integer, Depreciation> byLife = new TreeMap<>();
    private Depreciation stated;
    private Depreciation unallocated;
    private Depreciation foreign;
    private Estimate foreignMachines;

    /** What lines cost, and the GPU-hours they buy. */
    private record Depreciation(Recognised cost, BigDecimal hours) {
        static Depreciation zero(Currency currency) {
            return new Depreciation(Recognised.zero(currency), BigDecimal.ZERO);
        }

        Depreciation plus(Recognised more, BigDecimal moreHours) {
            return new Depreciation(cost.plus(more), hours.add(moreHours));
        }
    }

    /** The result of the fold as stated. */
    private record Result(
            Recognised machines,
            Recognised people,
            Optional<Headline> headline,
            BigDecimal hours,
            FollowedLife following) {
        Recognised total() {
            return machines.plus(people);
        }

        /** How many times the headline a cost is; null where there is none. */
        @Nullable
        BigDecimal times(Recognised cost) {
            return headline.map(claim -> Ladder.times(cost.life(), claim.printed()))
                    .orElse(null);
        }
    }

    Variations(YearMonth month, Currency presentation, Conversions conversions) {
        this.month = month;
        this.presentation = presentation;
        this.conversions = conversions;
        this.stated = Depreciation.zero(presentation);
        this.unallocated = stated;
        this.foreign = stated;
        this.foreignMachines = Estimate.zero(presentation);
        LIVES.forEach(life -> byLife.put(life, stated));
    }

    /** Records a part of a counted line. */
    void add(Course course, Recognised recognised) {
        CostGroup group = course.category().group();
        BigDecimal hours = course.gpuHours();
        if (group == CostGroup.DEPRECIATION) {
            stated = stated.plus(recognised, hours);
        }
        if (group != CostGroup.PEOPLE && course.owner().attributes().allocation() == null) {
            unallocated = unallocated.plus(recognised, hours);
        }
        if (!course.charge().currency().equals(presentation)) {
            foreign = foreign.plus(recognised, hours);
            foreignMachines = group == CostGroup.PEOPLE ? foreignMachines : foreignMachines.plus(recognised.life());
        }
    }

    /** The cases, given the totals as stated, the fleet's GPU-hours, and what another life makes of operations and people. */
    Sensitivity of(
            Recognised machines,
            Recognised people,
            Optional<Headline> headline,
            BigDecimal fleetHours,
            FollowedLife following) {
        Result result = new Result(machines, people, headline, fleetHours, following);
        List<Case> cases = new ArrayList<>();
        if (stated.cost().life().high().signum() > 0) {
            byLife.forEach((life, depreciation) -> cases.add(usefulLife(life, depreciation, result)));
        }
        if (fleetHours.signum() > 0) {
            PARTS.forEach(part -> cases.add(utilisation(part, result)));
        }
        if (unallocated.cost().life().high().signum() > 0) {
            PARTS.forEach(part -> cases.add(allocation(part, result)));
        }
        if (foreign.cost().life().high().signum() > 0
                || headline.stream().anyMatch(claim -> claim.foreign().signum() > 0)) {
            FACTORS.forEach(factor -> cases.add(exchange(factor, result)));
        }
        return new Sensitivity(asStated(result), cases);
    }

    /**
     * Records what an asset would cost with each of the other lives; its own cost is recorded part by part.
     *
     * @param course the first of the asset's parts
     */
    void restate(CostRecord record, Course course) {
        if (course.category().group() != CostGroup.DEPRECIATION) {
            return;
        }
        if (course.span() == null) {
            restate(course);
        } else {
            byLife.replaceAll((life, sum) -> restated(sum, Courses.of(record, life)));
        }
    }

    private Depreciation restated(Depreciation sum, List<Course> courses) {
        Depreciation all = sum;
        for (Course course : courses) {
            all = all.plus(conversions.recognised(course.charge()), course.gpuHours());
        }
        return all;
    }

    /** An asset of one part: its amount is converted once for all lives. */
    private void restate(Course course) {
        LocalDate rateDay = course.charge().rateDay();
        Recognition recognition = course.charge().recognition();
        if (rateDay == null || recognition == null) {
            throw new IllegalStateException("an asset has a life and is converted at the rate of its day");
        }
        Charge charge = course.charge();
        LocalDate inService = recognition.period().first();
        Estimate amount = conversions.at(charge.currency(), rateDay).of(charge.amount());
        byLife.replaceAll((life, sum) -> {
            Recognition spread = Recognition.evenly(Period.ofMonths(inService, life));
            return sum.plus(
                    new Recognised(spread.in(amount, month), spread.through(amount, month), amount),
                    course.gpuHours(spread.period()));
        });
    }

    private Case asStated(Result result) {
        return new Case(
                null,
                BigDecimal.ONE,
                result.total(),
                perHour(result.machines().life(), result.hours()),
                life(result.following().coverage().projection()),
                result.times(result.total()));
    }

    /** Depreciation and hours are those of the other life; operations and people go with it. */
    private Case usefulLife(int months, Depreciation depreciation, Result result) {
        FollowedLife following = result.following();
        YearMonth end = Objects.requireNonNull(following.coverage().fleet()).lastOf(months);
        Recognised operations =
                following.of(CostGroup.OPERATIONS, result.machines().minus(stated.cost()), end);
        Recognised machines = depreciation.cost().plus(operations);
        BigDecimal hours = result.hours().subtract(stated.hours()).add(depreciation.hours());
        return caseOf(
                Assumption.USEFUL_LIFE,
                BigDecimal.valueOf(months),
                machines.plus(following.of(CostGroup.PEOPLE, result.people(), end)),
                perHour(machines.life(), hours),
                life(following.coverage().projection(end)),
                result);
    }

    private Case utilisation(BigDecimal part, Result result) {
        Estimate perHour = perHour(result.machines().life(), result.hours().multiply(part));
        return caseOf(
                Assumption.UTILISATION,
                part,
                result.total(),
                perHour,
                life(result.following().coverage().projection()),
                result);
    }

    private Case allocation(BigDecimal part, Result result) {
        BigDecimal rest = BigDecimal.ONE.subtract(part);
        Recognised taken = unallocated.cost().map(cost -> cost.multipliedBy(rest));
        BigDecimal hours = result.hours().subtract(unallocated.hours().multiply(rest));
        Estimate perHour = perHour(result.machines().life().minus(taken.life()), hours);
        return caseOf(Assumption.ALLOCATION, part, result.total().minus(taken), perHour, null, result);
    }

    private Case exchange(BigDecimal factor, Result result) {
        Function<Recognised, Recognised> changed = cost -> cost.map(part -> part.multipliedBy(factor));
        Recognised cost = result.total().minus(foreign.cost()).plus(changed.apply(foreign.cost()));
        Estimate machines = result.machines().life().minus(foreignMachines).plus(foreignMachines.multipliedBy(factor));
        BigDecimal times = result.headline()
                .map(claim -> Ladder.times(cost.life(), printed(claim, factor)))
                .orElse(null);
        return new Case(Assumption.EXCHANGE, factor, cost, perHour(machines, result.hours()), null, times);
    }

    private static Case caseOf(
            Assumption assumption,
            BigDecimal value,
            Recognised cost,
            @Nullable Estimate perHour,
            @Nullable Estimate projection,
            Result result) {
        return new Case(assumption, value, cost, perHour, projection, result.times(cost));
    }

    private static @Nullable Estimate life(Optional<Recognised> projection) {
        return projection.map(Recognised::life).orElse(null);
    }

    private static @Nullable Estimate perHour(Estimate machines, BigDecimal hours) {
        return hours.signum() == 0 ? null : machines.multipliedBy(BigDecimal.ONE, hours);
    }

    /** The headline as printed where every other currency is worth a factor of what the rates say. */
    private static Money printed(Headline headline, BigDecimal factor) {
        Money foreign = headline.foreign();
        return headline.printed().minus(foreign).plus(foreign.multipliedBy(factor));
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }
}
