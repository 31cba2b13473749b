package org.truecost.month;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.check.LedgerChecks;
import org.truecost.check.OldRates;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Ledger;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;

/**
 * What is wrong with a ledger as a whole, where no report is to be made of it. Its records are counted as well as checked:
 * whether an old rate is worth a warning depends on what it decides (cost-model.md, rule 19).
 */
final class LedgerProblems {

    private final Ledger ledger;
    private final LedgerChecks checks;
    private final CostModel model;
    private @Nullable RuntimeException uncounted;

    private LedgerProblems(Ledger ledger, LedgerChecks.Context context, WithheldPay withheld) {
        this.ledger = ledger;
        this.checks = LedgerChecks.over(ledger, context);
        this.model = new CostModel(
                context.month(),
                context.presentation(),
                CostModel.rates(ledger, context.pivot()),
                withheld,
                checks.assetDays());
    }

    /**
     * The problems, in one pass over the records. Where the ledger states no rate, they are checked alone.
     *
     * @param fewestPeople the fewest people whose pay may be shown as one figure
     * @param rateDays the greatest age in days of a rate that needs no warning
     */
    static List<Problem> of(Ledger ledger, LedgerChecks.Context context, int fewestPeople, int rateDays) {
        if (ledger.rates().isEmpty()) {
            return LedgerChecks.of(ledger, context);
        }
        LedgerProblems problems = new LedgerProblems(ledger, context, WithheldPay.of(ledger, fewestPeople));
        ledger.through(context.month()).forEachCost(problems::see);
        return problems.all(rateDays);
    }

    private void see(CostRecord record) {
        checks.see(record);
        if (uncounted == null) {
            try {
                model.add(record);
            } catch (RuntimeException why) {
                uncounted = why;
            }
        }
    }

    /** Why a record could not be counted is said by the checks; where they find no error, it is a failure and passed on. */
    private List<Problem> all(int rateDays) {
        List<Problem> found = checks.problems();
        if (uncounted == null) {
            List<Problem> oldRates = OldRates.of(ledger.rates(), model.total(), model.rateUses(), rateDays);
            return Stream.concat(found.stream(), oldRates.stream()).toList();
        }
        if (found.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw uncounted;
        }
        return found;
    }
}
