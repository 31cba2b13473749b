package org.truecost.report;

import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.truecost.money.Money;
import org.truecost.movement.LineMovement;
import org.truecost.movement.Movement;
import org.truecost.movement.Movement.Reason;
import org.truecost.movement.Movements;
import org.truecost.movement.YearToDate;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.report.MonthBefore.Compared;

/**
 * What moved against the month before, as far as a document may disclose it: of pay only what reveals no individual's (decision
 * 0012, M6). Every output shows exactly these figures.
 *
 * @param previous the month before
 * @param revision of its report
 * @param pay how much of pay is disclosed
 * @param categories without payroll where nothing of it is disclosed
 * @param lines largest change first; with payroll only where its lines are disclosed
 * @param otherLines how many moved besides the listed ones
 * @param year the year to date, by category
 */
public record ShownMovements(
        YearMonth previous,
        int revision,
        Currency currency,
        Pay pay,
        Map<CostCategory, Disclosure> categories,
        List<MovedLine> lines,
        long otherLines,
        Map<CostCategory, YearToDate> year) {

    /** How much of a movement of pay is disclosed. */
    public enum Pay {
        /** Nothing, and the totals are without people. */
        NOTHING,
        /** Its change, without reasons. */
        CHANGE,
        /** Its change by reason, all lines together. */
        REASONS,
        /** Each line. */
        LINES
    }

    /**
     * A movement as disclosed: {@code before + reasons + together = now}, exactly.
     *
     * @param together the change in pay whose reasons are not disclosed separately; usually zero
     */
    public record Disclosure(Money before, Money now, Map<Reason, Money> reasons, Money together) {

        /** A movement with all its reasons. */
        public static Disclosure of(Movement movement) {
            return new Disclosure(
                    movement.before(),
                    movement.now(),
                    movement.reasons(),
                    Money.zero(movement.now().currency()));
        }

        /** Without its reasons. */
        static Disclosure together(Movement movement) {
            return new Disclosure(
                    movement.before(),
                    movement.now(),
                    Movement.none(movement.now().currency()).reasons(),
                    movement.change());
        }

        /** What it moved by: now less before, in the presentation currency. */
        public Money change() {
            return now.minus(before);
        }

        /** What one reason makes. */
        public Money of(Reason reason) {
            return Values.present(reasons.get(reason));
        }

        /** Whether any reason moved anything, even if together they leave no change. */
        boolean isMoved() {
            return !together.isNothing() || reasons.values().stream().anyMatch(money -> !money.isNothing());
        }

        Disclosure plus(Disclosure other) {
            return combined(other, Money::plus);
        }

        Disclosure minus(Disclosure part) {
            return combined(part, Money::minus);
        }

        private Disclosure combined(Disclosure other, BinaryOperator<Money> by) {
            Map<Reason, Money> both = new EnumMap<>(Reason.class);
            reasons.forEach((reason, money) -> both.put(reason, by.apply(money, other.of(reason))));
            return new Disclosure(
                    by.apply(before, other.before), by.apply(now, other.now), both, by.apply(together, other.together));
        }
    }

    /** A line that moved. */
    public record MovedLine(CostCategory category, String id, String name, Disclosure disclosed) {}

    public ShownMovements {
        categories = CostCategory.inOrder(categories);
        lines = List.copyOf(lines);
        year = CostCategory.inOrder(year);
    }

    static ShownMovements of(Compared compared, PayPrivacy privacy) {
        Movements movements = compared.movements();
        Pay pay = privacy.disclosable(movements.people());
        Map<CostCategory, Disclosure> categories = new EnumMap<>(CostCategory.class);
        Map<CostCategory, YearToDate> year = new EnumMap<>(CostCategory.class);
        movements.categories().forEach((category, movement) -> {
            boolean isPay = category.group() == CostGroup.PEOPLE;
            if (!isPay || pay != Pay.NOTHING) {
                categories.put(
                        category, isPay && pay == Pay.CHANGE ? Disclosure.together(movement) : Disclosure.of(movement));
                year.put(category, Values.present(movements.year().get(category)));
            }
        });
        List<MovedLine> lines = movements.lines().stream()
                .filter(line -> line.category().group() != CostGroup.PEOPLE || pay == Pay.LINES)
                .map(ShownMovements::line)
                .toList();
        long others = movements.others().entrySet().stream()
                .filter(entry -> entry.getKey().group() != CostGroup.PEOPLE || pay == Pay.LINES)
                .mapToLong(entry -> entry.getValue().lines())
                .sum();
        return new ShownMovements(
                compared.month(), compared.revision(), movements.currency(), pay, categories, lines, others, year);
    }

    /** Whether there is any movement to report, in this month or in the year so far. */
    public boolean areAny() {
        return !lines.isEmpty()
                || categories.values().stream().anyMatch(Disclosure::isMoved)
                || year.values().stream().anyMatch(months -> !months.late().isNothing());
    }

    /** The sum of everything disclosed. */
    public Disclosure total() {
        return categories.values().stream().reduce(nothing(), Disclosure::plus);
    }

    /** A group's categories together. */
    public Disclosure of(CostGroup group) {
        return categories.entrySet().stream()
                .filter(entry -> entry.getKey().group() == group)
                .map(Map.Entry::getValue)
                .reduce(nothing(), Disclosure::plus);
    }

    /** Everything but the first lines: together with them it is the total. */
    public Disclosure others(int listed) {
        return lines.stream().limit(listed).map(MovedLine::disclosed).reduce(total(), Disclosure::minus);
    }

    /** The year to date of everything disclosed. */
    public YearToDate yearTotal() {
        Money zero = Money.zero(currency);
        return year.values().stream().reduce(new YearToDate(zero, zero, zero), YearToDate::plus);
    }

    private Disclosure nothing() {
        return Disclosure.of(Movement.none(currency));
    }

    private static MovedLine line(LineMovement line) {
        if (line.category().group() == CostGroup.PEOPLE) {
            return new MovedLine(
                    line.category(),
                    PayPrivacy.withoutFigure(line.id()),
                    PayPrivacy.withoutNumbers(line.name()),
                    Disclosure.of(line.movement()));
        }
        return new MovedLine(line.category(), line.id(), line.name(), Disclosure.of(line.movement()));
    }
}
