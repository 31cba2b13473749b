package org.truecost.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RepeatNote;
import org.truecost.problem.Sheet;
import org.truecost.problem.Source;

/**
 * What has happened is dated in the reporting month or before: purchases and claims. Services and periods may extend beyond it, and a
 * bill is paid after its period, see {@link LatePayments}. Reported once per column of a sheet, at its first such row.
 */
final class DatesAfterMonth implements LedgerChecks.Check {

    private final LocalDate monthEnd;
    private final Map<Place, Found> found = new LinkedHashMap<>();

    private record Place(Sheet sheet, Column column) {}

    /** The first row by number, and how many more there are. */
    private record Found(Source first, LocalDate date, int rows) {
        Found plus(Found other) {
            Found earlier = other.first.row() < first.row() ? other : this;
            return new Found(earlier.first, earlier.date, rows + other.rows);
        }
    }

    DatesAfterMonth(List<HeadlineClaim> claims, LedgerChecks.Context context) {
        this.monthEnd = context.month().atEndOfMonth();
        claims.stream()
                .filter(claim -> !claim.attributes().isSuperseded())
                .forEach(claim -> note(claim.source(), Column.DATE, claim.date()));
    }

    @Override
    public void see(CostRecord record) {
        if (record.isInForce() && record.period() == null && !record.isCommitted()) {
            record.events().forEach((column, date) -> note(record.source(), column, date));
        }
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        found.forEach((place, rows) -> problems.add(Problem.of(
                        ProblemKind.DATE_AFTER_MONTH,
                        rows.first(),
                        place.column(),
                        rows.date().toString())
                .with("month", monthEnd.toString())
                .with("more", RepeatNote.rows(rows.rows() - 1))));
        return problems;
    }

    private void note(Source source, Column column, @Nullable LocalDate date) {
        if (date != null && date.isAfter(monthEnd)) {
            found.merge(new Place(source.sheet(), column), new Found(source, date, 1), Found::plus);
        }
    }
}
