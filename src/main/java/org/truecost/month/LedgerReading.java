package org.truecost.month;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.check.LedgerChecks;
import org.truecost.check.MissingCosts;
import org.truecost.check.OldRates;
import org.truecost.check.Reconciliation;
import org.truecost.cost.CostLine;
import org.truecost.cost.CostModel;
import org.truecost.expectation.AbsentFamily;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.FiscalYear;
import org.truecost.movement.MovementModel;
import org.truecost.movement.Movements;
import org.truecost.problem.Problem;
import org.truecost.report.Citations;
import org.truecost.report.LineStatistics;
import org.truecost.report.Lines;
import org.truecost.report.PayPrivacy;

/**
 * A report's ledger read in one pass: each record is checked, counted, cited, compared with the totals its sheet states and with
 * the month before. After a record that cannot be counted no further one is; the checks say why, and no report is made.
 */
final class LedgerReading {

    private final Movements.Reported reported;
    private final LedgerChecks checks;
    private final CostModel model;
    private final Citations citations;
    private final LineStatistics statistics;
    private final @Nullable MovementModel movements;
    private final int rateDays;
    private @Nullable RuntimeException uncounted;

    private LedgerReading(
            Movements.Reported reported,
            LedgerChecks.Context context,
            PayPrivacy privacy,
            int rateDays,
            List<AbsentFamily> absent,
            @Nullable MovementModel movements) {
        this.reported = reported;
        this.checks = LedgerChecks.over(reported.ledger(), context);
        this.model = new CostModel(
                context.month(),
                context.presentation(),
                reported.rates(),
                reported.withheld(),
                checks.assetDays(),
                absent);
        this.citations = new Citations(privacy);
        this.statistics = new LineStatistics(context.month(), context.presentation(), privacy);
        this.rateDays = rateDays;
        this.movements = movements;
    }

    /**
     * Reads a ledger.
     *
     * @param reported the month and what it knows
     * @param rateDays the greatest age in days of a rate that needs no warning
     * @param absent the file families that have no workbook for the month
     * @param before the month it is compared with; empty where there is none in the same currency
     * @param year of the year to date
     */
    static LedgerReading of(
            Movements.Reported reported,
            LedgerChecks.Context context,
            PayPrivacy privacy,
            int rateDays,
            List<AbsentFamily> absent,
            Optional<Movements.Reported> before,
            FiscalYear year) {
        @Nullable
        MovementModel movements = before.map(
                        earlier -> MovementModel.of(earlier, reported, context.presentation(), year))
                .orElse(null);
        LedgerReading reading = new LedgerReading(reported, context, privacy, rateDays, absent, movements);
        reported.ledger().forEachCost(reading::see);
        return reading;
    }

    private void see(CostRecord record) {
        checks.see(record);
        if (uncounted == null) {
            try {
                count(record);
            } catch (RuntimeException why) {
                uncounted = why;
            }
        }
    }

    private void count(CostRecord record) {
        for (CostLine line : model.add(record)) {
            citations.accept(line);
            statistics.see(line, model.workings(line).orElse(null));
            if (movements != null) {
                movements.see(line);
            }
        }
    }

    /** What is wrong with the ledger as a whole; of a ledger that can be counted also which rates are old and what is missing. */
    List<Problem> problems() {
        return uncounted != null
                ? checks.problems()
                : Stream.of(
                                checks.problems(),
                                OldRates.of(reported.ledger().rates(), model.total(), model.rateUses(), rateDays),
                                MissingCosts.of(model.expected(), reported.month()))
                        .flatMap(List::stream)
                        .toList();
    }

    /** The totals its sheets state, with the sums of their rows. */
    List<Reconciliation> reconciliations() {
        return checks.reconciliations();
    }

    /** The month and what it knows. */
    Movements.Reported reported() {
        return reported;
    }

    /**
     * What every record has been added to.
     *
     * @throws RuntimeException why one could not be; only of a ledger whose {@link #problems} have errors
     */
    CostModel model() {
        if (uncounted != null) {
            throw uncounted;
        }
        return model;
    }

    /** Where the lines come from. */
    Citations citations() {
        return citations;
    }

    /** The lines, one by one, in a further pass. */
    Lines lines() {
        return new Lines(reported.ledger(), model(), statistics);
    }

    /** What moved since the month before; empty where it is not compared. */
    Optional<Movements> movements() {
        return Optional.ofNullable(movements).map(MovementModel::movements);
    }
}
