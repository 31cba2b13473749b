package org.truecost.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.PayGroup;
import org.truecost.ledger.Payroll;

/**
 * Which payroll lines are not shown one by one, the same ones as in every other document ({@link PayPrivacy}): were they others,
 * one document could be subtracted from another. Decided without keeping the lines: where the few of a {@link PayGroup} together
 * are still few, the smallest of its larger lines, the first of several, is hidden with them, and that is always enough.
 */
public final class HiddenPay {

    private final PayPrivacy privacy;
    private final Map<PayGroup, Few> few = new HashMap<>();

    /** What is known about the lines of one group. */
    private static final class Few {
        private BigDecimal others = BigDecimal.ZERO;
        private BigDecimal most = BigDecimal.ZERO;
        private String position = "";
        private @Nullable Payroll smallest;

        /** A position over several periods is the same people; its lines come one after the other. */
        void add(Payroll payroll) {
            if (payroll.id().equals(position)) {
                most = most.max(payroll.paidPeople());
            } else {
                others = others.add(most);
                most = payroll.paidPeople();
                position = payroll.id();
            }
        }

        void larger(Payroll payroll) {
            boolean isSmallest = smallest == null || payroll.paidPeople().compareTo(smallest.paidPeople()) < 0;
            smallest = isSmallest ? payroll : smallest;
        }

        BigDecimal people() {
            return others.add(most);
        }
    }

    /** Of no line yet. */
    public HiddenPay(PayPrivacy privacy) {
        this.privacy = privacy;
    }

    /** What may be shown of pay. */
    public PayPrivacy privacy() {
        return privacy;
    }

    /** Records a line; all lines must be recorded, in the ledger's order, before the first query. */
    public void see(CostLine line) {
        if (line.treatment() != Treatment.WITHHELD && line.record() instanceof Payroll payroll) {
            Few known = few.computeIfAbsent(PayGroup.of(payroll), any -> new Few());
            if (privacy.isFew(payroll.paidPeople())) {
                known.add(payroll);
            } else {
                known.larger(payroll);
            }
        }
    }

    /** Whether a line is shown only together with others. */
    public boolean hides(CostLine line) {
        if (line.treatment() == Treatment.WITHHELD || !(line.record() instanceof Payroll payroll)) {
            return false;
        }
        Few known = few.get(PayGroup.of(payroll));
        return privacy.isFew(payroll.paidPeople())
                || (known != null
                        && known.people().signum() > 0
                        && privacy.isFew(known.people())
                        && payroll.equals(known.smallest));
    }
}
