package org.truecost.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truecost.ledger.CostRecord;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.RepeatNote;
import org.truecost.problem.Sheet;

/**
 * An asset that is in service only after the reporting month is planned, whatever its purchase date says: it is in no scope
 * (cost-model.md, rule 26). Reported once a sheet, at its first such row; goods that are said to be committed need no warning.
 */
final class PlannedAssets implements LedgerChecks.Check {

    private final YearMonth month;
    private final Map<Sheet, Found> found = new LinkedHashMap<>();

    /** The first row by number, and how many there are. */
    private record Found(CostRecord first, int rows) {
        Found plus(Found other) {
            boolean isEarlier = other.first.source().row() < first.source().row();
            return new Found(isEarlier ? other.first : first, rows + other.rows);
        }
    }

    PlannedAssets(YearMonth month) {
        this.month = month;
    }

    @Override
    public void see(CostRecord record) {
        if (record.isInForce()
                && record.usefulLifeMonths() != null
                && record.includedIn() == null
                && !record.isCommitted()
                && record.isPlanned(month)) {
            found.merge(record.source().sheet(), new Found(record, 1), Found::plus);
        }
    }

    /** A purchase that states no day of its first use begins with its purchase. */
    private static Column column(Sheet sheet) {
        return sheet.header(Column.IN_SERVICE_DATE).isPresent() ? Column.IN_SERVICE_DATE : Column.PURCHASE_DATE;
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        found.forEach((sheet, rows) -> problems.add(Problem.of(
                        ProblemKind.PLANNED_ASSET,
                        rows.first().source(),
                        column(sheet),
                        rows.first().id())
                .with("month", month.atEndOfMonth().toString())
                .with("more", RepeatNote.rows(rows.rows() - 1))));
        return problems;
    }
}
