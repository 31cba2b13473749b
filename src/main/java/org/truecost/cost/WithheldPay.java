package org.truecost.cost;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;

/**
 * The pay that goes into no figure, because a figure would reveal the pay of too few people. It is withheld by {@link PayGroup}:
 * the rest covers enough people whichever figures are subtracted from each other. Its size grows with the different periods and
 * currencies of the payroll, not with its lines.
 */
public final class WithheldPay {

    /** No one's pay is withheld. */
    public static final WithheldPay NONE = new WithheldPay(Set.of());

    private final Set<PayGroup> few;

    private WithheldPay(Set<PayGroup> few) {
        this.few = few;
    }

    /**
     * The pay that a ledger's figures must not contain.
     *
     * @param fewest the smallest number of people whose pay may be shown as one figure; 1 withholds nothing
     */
    public static WithheldPay of(Ledger ledger, int fewest) {
        if (fewest <= 1) {
            return NONE;
        }
        Map<PayGroup, PeopleCount> groups = new HashMap<>();
        ledger.forEachPayroll(payroll -> groups.computeIfAbsent(PayGroup.of(payroll), any -> new PeopleCount())
                .addOnAverage(payroll));
        BigDecimal enough = BigDecimal.valueOf(fewest);
        return new WithheldPay(groups.entrySet().stream()
                .filter(group -> group.getValue().people().compareTo(enough) < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a line's pay is in no figure. */
    public boolean withholds(CostRecord record) {
        return record instanceof Payroll payroll && !few.isEmpty() && few.contains(PayGroup.of(payroll));
    }
}
