package org.truecost.movement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.CostModel;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.FiscalYear;
import org.truecost.money.Money;
import org.truecost.movement.Movements.Others;
import org.truecost.movement.Movements.Reported;
import org.truecost.recognition.Accrual;
import org.truecost.recognition.Charge;
import org.truecost.recognition.Conversions;
import org.truecost.recognition.CostCategory;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/**
 * Compares the lines of two reports (decision 0012), matched by {@link LineKey}. The ledger of the month before is read first; the
 * reporting month's lines follow one by one, in the pass that calculates them. Lines are processed in parts that fit into memory: the
 * first in that pass and, if there have to be more, each further one in a pass over both ledgers.
 */
public final class MovementModel {

    /** Lines held in memory at the same time. */
    static final int MOST_HELD = 50_000;

    private static final Comparator<LineMovement> FURTHEST_LAST = Comparator.comparing(
                    (LineMovement line) -> line.movement().change().amount().abs())
            .thenComparing(Comparator.comparing(LineMovement::category)
                    .thenComparing(LineMovement::id)
                    .thenComparing(LineMovement::name)
                    .reversed());

    private final Side before;
    private final Side now;
    private final Currency currency;
    private final FiscalYear year;
    private final Parts parts;
    private final Map<CostCategory, Movement> categories = new EnumMap<>(CostCategory.class);
    private final Map<CostCategory, YearToDate> years = new EnumMap<>(CostCategory.class);
    private final Map<CostCategory, Long> moved = new EnumMap<>(CostCategory.class);
    private final PriorityQueue<LineMovement> furthest = new PriorityQueue<>(FURTHEST_LAST);
    private final Map<LineKey, MovingLine> first = new LinkedHashMap<>();
    private PeopleMoved people = PeopleMoved.NO_ONE;

    /** A report and its way of calculating. */
    private record Side(YearMonth month, Reported reported, CostModel model, Conversions conversions) {
        static Side of(Reported reported, Currency currency) {
            return new Side(
                    reported.month(),
                    reported,
                    new CostModel(reported.month(), currency, reported.rates(), reported.withheld()),
                    new Conversions(reported.rates(), currency, reported.month()));
        }
    }

    private MovementModel(Side before, Side now, Currency currency, FiscalYear year, int mostHeld) {
        this.before = before;
        this.now = now;
        this.currency = currency;
        this.year = year;
        this.parts = new Parts(mostHeld);
    }

    /**
     * Reads the month before; the lines of the reporting month are then to be {@link #see seen}.
     *
     * @param before the previous month as its report in force knows it
     * @param now the reporting month; its ledger is read only for what memory has no room for at first
     * @param currency the presentation currency of both reports
     * @param year of the year to date
     * @throws IllegalArgumentException if the months do not follow each other
     * @throws IllegalStateException if the earlier ledger has not passed its checks
     */
    public static MovementModel of(Reported before, Reported now, Currency currency, FiscalYear year) {
        return of(before, now, currency, year, MOST_HELD);
    }

    static MovementModel of(Reported before, Reported now, Currency currency, FiscalYear year, int mostHeld) {
        if (!before.month().plusMonths(1).equals(now.month())) {
            throw new IllegalArgumentException(before.month() + " is not the month before " + now.month());
        }
        MovementModel model =
                new MovementModel(Side.of(before, currency), Side.of(now, currency), currency, year, mostHeld);
        model.gatherReported(0, model.first);
        return model;
    }

    /** Records a line of the reporting month as its cost model counts it; call once per line, in the ledger's order. */
    public void see(CostLine line) {
        gatherNow(line, 0, first);
    }

    /** What moved, all lines seen. */
    public Movements movements() {
        joined(first.values()).forEach(this::add);
        for (int part = 1; part < parts.count(); part++) {
            compare(part);
        }
        return moved();
    }

    private void compare(int part) {
        Map<LineKey, MovingLine> lines = new LinkedHashMap<>();
        gatherReported(part, lines);
        now.reported()
                .ledger()
                .forEachCost(record -> now.model().lines(record).forEach(line -> gatherNow(line, part, lines)));
        joined(lines.values()).forEach(this::add);
    }

    private void gatherReported(int part, Map<LineKey, MovingLine> lines) {
        before.reported()
                .ledger()
                .forEachCost(record -> before.model().lines(record).forEach(line -> gatherReported(line, part, lines)));
    }

    private void gatherReported(CostLine seen, int part, Map<LineKey, MovingLine> lines) {
        CountedRow row = counted(seen, before);
        MovingLine line = line(seen, row, part, lines);
        if (line == null) {
            return;
        }
        if (row == null) {
            line.withheldBefore();
            return;
        }
        YearMonth first = year.firstOf(now.month());
        boolean sameYear = !before.month().isBefore(first);
        line.reported(
                row.serves(before.month()) ? row.drivers(before.month()) : null,
                sameYear ? row.accrual().between(first, before.month()) : Money.zero(currency),
                row.heads());
    }

    private void gatherNow(CostLine seen, int part, Map<LineKey, MovingLine> lines) {
        if (seen.record().attributes().billedBy() != null) {
            MovingLine estimate = lines.get(LineKey.of(seen.record()));
            if (estimate != null) {
                estimate.billed();
            }
            return;
        }
        CountedRow row = counted(seen, now);
        MovingLine line = line(seen, row, part, lines);
        if (line == null) {
            return;
        }
        if (row == null) {
            line.withheldNow();
            return;
        }
        line.now(
                row.serves(before.month())
                        ? Drivers.of(row.accrual().in(before.month()), row.accrual(), row.units(), before.month())
                        : null,
                row.serves(now.month()) ? row.drivers(now.month()) : null,
                row.accrual().between(year.firstOf(now.month()), now.month()),
                row.heads());
    }

    /** A row that is added; null for one that is not, or is withheld. */
    private static @Nullable CountedRow counted(CostLine line, Side side) {
        Charge charge = line.course() == null ? null : line.course().charge();
        Recognised cost = line.recognised();
        if (line.treatment() != Treatment.COUNTED || charge == null || cost == null || charge.recognition() == null) {
            return null;
        }
        return new CountedRow(line, cost, new Accrual(charge, charge.recognition(), side.conversions()));
    }

    /**
     * The line of a row; null where it is processed in another part, or not counted at all.
     *
     * @param row null where it is not added; for a payroll line possibly because it is withheld
     */
    private @Nullable MovingLine line(
            CostLine seen, @Nullable CountedRow row, int part, Map<LineKey, MovingLine> lines) {
        CostRecord record = seen.record();
        LineKey key = LineKey.of(seen);
        if (row == null && (key.category().group() != CostGroup.PEOPLE || !record.isInForce())) {
            return null;
        }
        if (!parts.isIn(part, key.identity())) {
            return null;
        }
        MovingLine line = lines.computeIfAbsent(key, any -> new MovingLine(key, name(record), currency));
        parts.fit(part, lines, LineKey::identity);
        return line;
    }

    /** An expense that ends and one that begins and is the same but for its number are one line (decision 0012, M4). */
    private static List<MovingLine> joined(Iterable<MovingLine> lines) {
        Map<LineKey, MovingLine> gone = new LinkedHashMap<>();
        Map<LineKey, MovingLine> come = new LinkedHashMap<>();
        List<MovingLine> others = new ArrayList<>();
        for (MovingLine line : lines) {
            if (line.key().recurs() && line.isGone()) {
                gone.merge(line.key().underAnyNumber(), line, MovingLine::continuedBy);
            } else if (line.key().recurs() && line.isNew()) {
                come.merge(line.key().underAnyNumber(), line, MovingLine::continuedBy);
            } else {
                others.add(line);
            }
        }
        gone.forEach((key, old) -> {
            MovingLine successor = come.remove(key);
            others.add(successor == null ? old : old.continuedBy(successor));
        });
        others.addAll(come.values());
        return others;
    }

    private void add(MovingLine line) {
        LineMovement movement = line.moved();
        categories.merge(line.category(), movement.movement(), Movement::plus);
        years.merge(line.category(), line.year(), YearToDate::plus);
        people = people.plus(line.peopleMoved());
        if (movement.movement().reasons().values().stream().allMatch(Money::isNothing)) {
            return;
        }
        moved.merge(line.category(), 1L, Long::sum);
        furthest.add(movement);
        if (furthest.size() > Movements.MOST_LINES) {
            furthest.remove();
        }
    }

    private Movements moved() {
        List<LineMovement> listed =
                furthest.stream().sorted(FURTHEST_LAST.reversed()).toList();
        Map<CostCategory, Others> others = new EnumMap<>(CostCategory.class);
        categories.forEach((category, movement) -> others.put(category, others(category, movement, listed)));
        return new Movements(now.month(), currency, categories, listed, others, years, people);
    }

    /** What is not listed: the category without the listed lines, so that both together add up to the category. */
    private Others others(CostCategory category, Movement all, List<LineMovement> listed) {
        Movement rest = all;
        long lines = moved.getOrDefault(category, 0L);
        for (LineMovement line : listed) {
            if (line.category() == category) {
                rest = rest.minus(line.movement());
                lines--;
            }
        }
        return new Others(lines, rest);
    }

    private static String name(CostRecord record) {
        String name = record.name();
        return name == null ? "" : name;
    }
}
