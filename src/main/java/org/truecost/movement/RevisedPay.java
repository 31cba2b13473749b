package org.truecost.movement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truecost.cost.PayGroup;
import org.truecost.cost.PeopleCount;
import org.truecost.ledger.Payroll;
import org.truecost.money.Estimate;
import org.truecost.movement.Movements.Reported;
import org.truecost.recognition.Charge;

/**
 * How many people's pay the difference between two reports of one month reveals (decision 0013, R3). Every figure of both is a
 * sum over {@link PayGroup}s, each with a weight of its own, and weights differ: so each group is counted separately. Lines are
 * processed in parts that fit into memory, each part in a pass over both payrolls.
 */
final class RevisedPay {

    /** Lines held in memory at the same time. */
    static final int MOST_HELD = 50_000;

    private final Parts parts;
    private final Map<PayGroup, People> groups = new LinkedHashMap<>();

    private record Key(PayGroup group, String id) {}

    /** What one report states for a line: its pay, weighted by its months, and its people. */
    private record Side(Estimate pay, BigDecimal heads) {
        static Side noOne(PayGroup group) {
            return new Side(Estimate.zero(group.currency()), BigDecimal.ZERO);
        }

        /** The rows of a position are the same people, as many as the most there are on one. */
        Side plus(Payroll payroll, Charge charge) {
            return new Side(pay.plus(charge.weighted()), heads.max(PeopleCount.onAverage(payroll)));
        }
    }

    private record PayLine(Side before, Side now) {
        boolean isMoved() {
            return !before.pay.equals(now.pay);
        }

        BigDecimal moved() {
            return PeopleMoved.concerned(before.heads, now.heads);
        }
    }

    private record People(BigDecimal before, BigDecimal now, BigDecimal moved) {
        static final People NO_ONE = new People(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        People plus(PayLine line) {
            return new People(
                    before.add(line.before.heads),
                    now.add(line.now.heads),
                    line.isMoved() ? moved.add(line.moved()) : moved);
        }

        /** Lines that got other numbers seem to go and to come: who is left over in number may be all that moved. */
        PeopleMoved moves() {
            BigDecimal left = now.subtract(before).abs();
            BigDecimal fewest = left.signum() == 0 || moved.signum() == 0 ? moved : moved.min(left);
            return new PeopleMoved(before, now, fewest, Map.of(), BigDecimal.ZERO, false, null, null);
        }
    }

    private RevisedPay(int mostHeld) {
        this.parts = new Parts(mostHeld);
    }

    static List<PeopleMoved> between(Reported before, Reported now, int mostHeld) {
        RevisedPay pay = new RevisedPay(mostHeld);
        for (int part = 0; part < pay.parts.count(); part++) {
            pay.compare(before, now, part);
        }
        return pay.groups.values().stream().map(People::moves).toList();
    }

    private void compare(Reported before, Reported now, int part) {
        Map<Key, PayLine> lines = new LinkedHashMap<>();
        before.ledger().forEachPayroll(payroll -> gather(payroll, before, true, part, lines));
        now.ledger().forEachPayroll(payroll -> gather(payroll, now, false, part, lines));
        lines.forEach((key, line) -> groups.put(
                key.group(), groups.getOrDefault(key.group(), People.NO_ONE).plus(line)));
    }

    private void gather(Payroll payroll, Reported report, boolean isBefore, int part, Map<Key, PayLine> lines) {
        if (!payroll.isInForce()
                || payroll.isPlanned(report.month())
                || payroll.isCommitted()
                || report.withheld().withholds(payroll)
                || !parts.isIn(part, payroll.id())) {
            return;
        }
        PayGroup group = PayGroup.of(payroll);
        Charge charge = Charge.of(payroll).orElseThrow();
        PayLine noOne = new PayLine(Side.noOne(group), Side.noOne(group));
        Key key = new Key(group, payroll.id());
        lines.put(key, added(lines.getOrDefault(key, noOne), payroll, charge, isBefore));
        parts.fit(part, lines, Key::id);
    }

    private static PayLine added(PayLine line, Payroll payroll, Charge charge, boolean isBefore) {
        return isBefore
                ? new PayLine(line.before.plus(payroll, charge), line.now)
                : new PayLine(line.before, line.now.plus(payroll, charge));
    }
}
