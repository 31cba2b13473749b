package org.truecost.movement;

import static java.util.Collections.unmodifiableMap;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.movement.Movement.Reason;

/**
 * How many people's pay a movement reveals, so that it is shown only where it reveals no individual's pay (decision 0012, M6).
 * Exchange reveals no one's: it follows from the rates.
 *
 * @param before people paid in the previous month
 * @param now people paid in the reporting month
 * @param moved people whose pay came, went or changed; of a line that changed its number, those it changed by
 * @param byReason the same, by reason
 * @param lateInYear people whose pay of the year's earlier months is not what was reported
 * @param isOneSided whether one report withholds the pay of a line that the other shows
 * @param fewestOfLine the people of the smallest line paid in either month; null where there is none
 * @param fewestMoved the people of the line that moved with the fewest; null where none moved
 */
public record PeopleMoved(
        BigDecimal before,
        BigDecimal now,
        BigDecimal moved,
        Map<Reason, BigDecimal> byReason,
        BigDecimal lateInYear,
        boolean isOneSided,
        @Nullable BigDecimal fewestOfLine,
        @Nullable BigDecimal fewestMoved) {

    /** No one. */
    static final PeopleMoved NO_ONE = new PeopleMoved(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), BigDecimal.ZERO, false, null, null);

    public PeopleMoved {
        Map<Reason, BigDecimal> some = new EnumMap<>(Reason.class);
        some.putAll(byReason);
        byReason = unmodifiableMap(some);
    }

    /** Where a number changed, what moved may be the pay of those it changed by; where it did not, that of all. */
    static BigDecimal concerned(BigDecimal before, BigDecimal after) {
        BigDecimal difference = before.subtract(after).abs();
        return difference.signum() == 0 ? after : difference;
    }

    PeopleMoved plus(PeopleMoved other) {
        Map<Reason, BigDecimal> both = new EnumMap<>(Reason.class);
        both.putAll(byReason);
        other.byReason.forEach((reason, people) -> both.merge(reason, people, BigDecimal::add));
        return new PeopleMoved(
                before.add(other.before),
                now.add(other.now),
                moved.add(other.moved),
                both,
                lateInYear.add(other.lateInYear),
                isOneSided || other.isOneSided,
                fewer(fewestOfLine, other.fewestOfLine),
                fewer(fewestMoved, other.fewestMoved));
    }

    private static @Nullable BigDecimal fewer(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }
}
