package org.truecost.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/**
 * A bill replaces the estimate it names (cost-model.md, rule 45): there must be one on the same kind of sheet, and no third
 * figure may have replaced it before, or both would count. Of the first {@value #MOST} numbers.
 */
final class UnknownEstimates implements LedgerChecks.Check {

    private static final int MOST = 10_000;

    /** Bills by the numbers they name, as long as no line of these was seen that nothing but a bill replaces. */
    private final Map<LineNumber, List<Bill>> waiting = new LinkedHashMap<>();

    /** Estimates seen before their bills. */
    private final Set<LineNumber> found = new HashSet<>();

    /** What else replaces an estimate. */
    private final Map<LineNumber, String> replaced = new HashMap<>();

    private record LineNumber(SheetKind sheet, String id) {}

    private record Bill(Source source, String id) {}

    @Override
    public void see(CostRecord record) {
        Attributes attributes = record.attributes();
        SheetKind sheet = record.source().sheet().kind();
        if (attributes.billedBy() != null) {
            estimate(new LineNumber(sheet, record.id()), attributes);
        }
        String estimate = attributes.estimate();
        if (estimate != null) {
            bill(new LineNumber(sheet, estimate), new Bill(record.source(), record.id()));
        }
    }

    private void estimate(LineNumber number, Attributes attributes) {
        String other = attributes.supersededBy();
        if (other == null) {
            waiting.remove(number);
            if (found.size() < MOST) {
                found.add(number);
            }
        } else if (replaced.size() < MOST) {
            replaced.putIfAbsent(number, other);
        }
    }

    /** Where no more estimates are remembered, a bill that comes after its own is not accused. */
    private void bill(LineNumber estimate, Bill bill) {
        boolean isJudged = found.size() < MOST && replaced.size() < MOST && waiting.size() < MOST;
        if (isJudged && !found.contains(estimate)) {
            waiting.computeIfAbsent(estimate, any -> new ArrayList<>()).add(bill);
        }
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        waiting.forEach((estimate, bills) -> {
            String other = replaced.get(estimate);
            if (bills.stream().noneMatch(bill -> bill.id().equals(other))) {
                bills.forEach(bill -> problems.add(
                        Problem.of(ProblemKind.UNKNOWN_ESTIMATE, bill.source(), Column.ESTIMATE, estimate.id())));
            }
        });
        return problems;
    }
}
