package org.truecost.movement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;
import org.truecost.movement.Movement.Reason;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;

/** One line as two reports know it, gathered row by row: three views of it, and the year so far. */
final class MovingLine {

    /** The previous month as its report said (decision 0012, M1). */
    private @Nullable Drivers reported;

    /** The previous month as the workbooks say now (decision 0012, M2). */
    private @Nullable Drivers restated;

    /** The reporting month. */
    private @Nullable Drivers now;

    private final LineKey key;

    /** What it is for, by the first of its rows; may be empty. */
    private final String name;

    private Money yearReported;
    private Money yearNow;
    private boolean isWithheldBefore;
    private boolean isWithheldNow;
    private boolean isBilled;
    private BigDecimal headsReported = BigDecimal.ZERO;
    private BigDecimal headsNow = BigDecimal.ZERO;

    MovingLine(LineKey key, String name, Currency currency) {
        this.key = key;
        this.name = name;
        this.yearReported = Money.zero(currency);
        this.yearNow = yearReported;
    }

    /** A row of the previous month's report. */
    void reported(@Nullable Drivers row, Money year, BigDecimal heads) {
        reported = plus(reported, row);
        yearReported = yearReported.plus(year);
        headsReported = headsReported.max(heads);
    }

    /** A row of the reporting month's. */
    void now(@Nullable Drivers before, @Nullable Drivers row, Money year, BigDecimal heads) {
        restated = plus(restated, before);
        now = plus(now, row);
        yearNow = yearNow.plus(year);
        headsNow = headsNow.max(heads);
    }

    /** The previous month's report withholds its pay: it is in none of its figures. */
    void withheldBefore() {
        isWithheldBefore = true;
    }

    /** The reporting month's does. */
    void withheldNow() {
        isWithheldNow = true;
    }

    /** An estimate whose bill is there now: the workbooks say that it costs nothing, last month neither (cost-model.md, rule 45). */
    void billed() {
        isBilled = true;
    }

    /** In service last month, by either view, and no more. */
    boolean isGone() {
        return (reported != null || restated != null) && now == null;
    }

    /** In service now, and by neither view before. */
    boolean isNew() {
        return reported == null && restated == null && now != null;
    }

    /** This line continued as another: the same expense under a new number (decision 0012, M4). */
    MovingLine continuedBy(MovingLine other) {
        MovingLine both = new MovingLine(other.key, other.name, yearNow.currency());
        both.reported = plus(reported, other.reported);
        // One of them may have left the workbooks (decision 0012, M2: no late data), while they say something else of
        // the other.
        boolean isReportedAsWas = restated == null && other.restated == null && !isBilled && !other.isBilled;
        both.restated = isReportedAsWas ? null : plus(asKnownNow(), other.asKnownNow());
        both.isBilled = isBilled || other.isBilled;
        both.now = plus(now, other.now);
        both.yearReported = yearReported.plus(other.yearReported);
        both.yearNow = yearNow.plus(other.yearNow);
        return both;
    }

    /** The previous month as this report sees it: what the workbooks say now or, where they say nothing, what was reported. */
    private @Nullable Drivers asKnownNow() {
        return restated == null && !isBilled ? reported : restated;
    }

    LineKey key() {
        return key;
    }

    CostCategory category() {
        return key.category();
    }

    LineMovement moved() {
        return new LineMovement(key.category(), key.id(), name, movement(), people());
    }

    YearToDate year() {
        Money month = costOf(now);
        return new YearToDate(yearReported, month, yearNow.minus(month).minus(yearReported));
    }

    /** How many people's pay it reveals; no one's where the line is not payroll. */
    PeopleMoved peopleMoved() {
        if (category().group() != CostGroup.PEOPLE) {
            return PeopleMoved.NO_ONE;
        }
        Map<Reason, BigDecimal> byReason = people();
        BigDecimal fewest = byReason.values().stream().reduce(BigDecimal::min).orElse(null);
        BigDecimal before = quantity(reported);
        BigDecimal after = quantity(now);
        return new PeopleMoved(
                before,
                after,
                fewest == null ? BigDecimal.ZERO : fewest,
                byReason,
                year().late().isNothing() ? BigDecimal.ZERO : PeopleMoved.concerned(headsReported, headsNow),
                (isWithheldBefore && now != null) || (isWithheldNow && reported != null),
                before.signum() == 0 || after.signum() == 0 ? positive(before.max(after)) : before.min(after),
                fewest);
    }

    private Movement movement() {
        Map<Reason, Money> reasons = new EnumMap<>(Reason.class);
        Drivers from = asKnownNow();
        if (restated != null || isBilled) {
            reasons.put(Reason.LATE, costOf(restated).minus(costOf(reported)));
        }
        if (from != null && now != null) {
            reasons.putAll(from.to(now));
        } else {
            reasons.put(Reason.SCOPE, costOf(now).minus(costOf(from)));
        }
        return new Movement(costOf(reported), costOf(now), reasons);
    }

    /** For payroll, how many people's pay each reason reveals; exchange reveals no one's. */
    private Map<Reason, BigDecimal> people() {
        Map<Reason, BigDecimal> people = new HashMap<>();
        if (category().group() == CostGroup.PEOPLE) {
            Movement movement = movement();
            BigDecimal before = quantity(asKnownNow());
            for (Reason reason : Reason.values()) {
                if (reason != Reason.EXCHANGE && !movement.of(reason).isNothing()) {
                    people.put(
                            reason,
                            reason == Reason.LATE
                                    ? PeopleMoved.concerned(quantity(reported), quantity(restated))
                                    : PeopleMoved.concerned(before, quantity(now)));
                }
            }
        }
        return people;
    }

    private static @Nullable BigDecimal positive(BigDecimal number) {
        return number.signum() == 0 ? null : number;
    }

    private static BigDecimal quantity(@Nullable Drivers drivers) {
        return drivers == null ? BigDecimal.ZERO : drivers.quantity();
    }

    private Money costOf(@Nullable Drivers drivers) {
        return drivers == null ? Money.zero(yearNow.currency()) : drivers.cost();
    }

    private static @Nullable Drivers plus(@Nullable Drivers one, @Nullable Drivers other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.plus(other);
    }
}
