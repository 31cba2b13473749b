package org.truecost.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Period;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RepeatNote;

/**
 * A cost that accrues is normally paid after its period. What is to be paid after the reporting month, and more than
 * {@value #USUAL} days after the period, may be a slip of the date (cost-model.md, rule 29). The cost stays where it is. Of many such
 * rows the first {@value #MOST} are named and the others counted.
 */
final class LatePayments implements LedgerChecks.Check {

    private static final int USUAL = 120;
    private static final int MOST = 100;

    private final LocalDate monthEnd;
    private final List<Problem> problems = new ArrayList<>();
    private long more;

    LatePayments(LedgerChecks.Context context) {
        this.monthEnd = context.month().atEndOfMonth();
    }

    @Override
    public void see(CostRecord record) {
        Period period = record.period();
        LocalDate paid = record.paidOn();
        if (period == null || paid == null || !record.isInForce()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(period.last(), paid);
        if (days <= USUAL || !paid.isAfter(monthEnd)) {
            return;
        }
        if (problems.size() >= MOST) {
            more++;
            return;
        }
        problems.add(Problem.of(ProblemKind.LATE_PAYMENT, record.source(), Column.PAYMENT_DATE, paid.toString())
                .with(
                        "end",
                        Problem.shown(
                                record.source(),
                                Column.PERIOD_END,
                                period.last().toString()))
                .with("days", Problem.shown(record.source(), Column.PAYMENT_DATE, Long.toString(days)))
                .with("usual", Integer.toString(USUAL))
                .with("more", ""));
    }

    @Override
    public List<Problem> problems() {
        if (more > 0) {
            problems.add(problems.removeLast().with("more", RepeatNote.rows(more)));
            more = 0;
        }
        return problems;
    }
}
