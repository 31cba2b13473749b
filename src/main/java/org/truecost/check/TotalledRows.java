package org.truecost.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.OmittedParts;
import org.truecost.ledger.RejectedRows;
import org.truecost.problem.Column;

/**
 * The rows of a stated total: their sum; separately the superseded ones, which are never totalled (cost-model.md, rule 10), and the
 * estimates that a bill replaces, which a sheet older than the bill totals rightly; and the first rows individually, to find which of
 * them a total omits.
 */
final class TotalledRows {

    /** Rows kept one by one. */
    private static final int KEPT = 500;

    private record Row(int number, RowSum sum) {}

    private RowSum inForce = RowSum.NONE;
    private RowSum superseded = RowSum.NONE;
    private RowSum billed = RowSum.NONE;
    private RowSum rejected = RowSum.NONE;
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> supersededRows = new ArrayList<>();
    private final List<Integer> rejectedRows = new ArrayList<>();
    private boolean complete = true;

    void add(int number, RowSum row, boolean isInForce) {
        if (!isInForce) {
            superseded = superseded.plus(row);
            keep(supersededRows, number);
            return;
        }
        inForce = inForce.plus(row);
        if (rows.size() < KEPT) {
            rows.add(new Row(number, row));
        } else {
            complete = false;
        }
    }

    void addBilled(RowSum row) {
        billed = billed.plus(row);
    }

    void add(RejectedRows more) {
        rejected = rejected.plus(new RowSum(more.figures(), Set.of()));
        more.rows().forEach(row -> keep(rejectedRows, row));
    }

    /** Takes in the rows of another stretch. */
    void add(TotalledRows other) {
        inForce = inForce.plus(other.inForce);
        superseded = superseded.plus(other.superseded);
        billed = billed.plus(other.billed);
        rejected = rejected.plus(other.rejected);
        complete &= other.complete && rows.size() + other.rows.size() <= KEPT;
        if (complete) {
            rows.addAll(other.rows);
        }
        other.supersededRows.forEach(row -> keep(supersededRows, row));
        other.rejectedRows.forEach(row -> keep(rejectedRows, row));
    }

    private static void keep(List<Integer> numbers, int number) {
        if (numbers.size() < KEPT) {
            numbers.add(number);
        }
    }

    /** The sum of the current rows. */
    RowSum inForce() {
        return inForce;
    }

    boolean isNone() {
        return inForce.isNone() && superseded.isNone() && billed.isNone() && rejected.isNone();
    }

    /** Whether a stated figure is the sum of the current rows, alone or with the rejected rows, without or with billed estimates. */
    boolean makes(Column column, BigDecimal stated) {
        return makes(inForce, column, stated) || (!billed.isNone() && makes(inForce.plus(billed), column, stated));
    }

    private boolean makes(RowSum rows, Column column, BigDecimal stated) {
        BigDecimal sum = rows.sum(column);
        return sum != null
                && (sum.compareTo(stated) == 0 || sum.add(of(rejected, column)).compareTo(stated) == 0);
    }

    /** Whether a stated figure is what all rows make, the superseded ones too. */
    boolean makesWithSuperseded(Column column, BigDecimal stated) {
        BigDecimal sum = inForce.sum(column);
        return sum != null
                && of(superseded, column).signum() != 0
                && sum.add(of(superseded, column)).compareTo(stated) == 0;
    }

    private static BigDecimal of(RowSum sum, Column column) {
        return sum.figures().getOrDefault(column, BigDecimal.ZERO);
    }

    List<Integer> supersededRows() {
        return sorted(supersededRows);
    }

    List<Integer> rejectedRows() {
        return sorted(rejectedRows);
    }

    /** The rows that a stated figure leaves out; none where nothing, or more than one thing, explains it. */
    List<Integer> leftOut(Column column, BigDecimal stated) {
        BigDecimal sum = inForce.sum(column);
        if (!complete || sum == null) {
            return List.of();
        }
        List<Row> with = with(column);
        List<List<Integer>> ways =
                OmittedParts.of(with.stream().map(row -> of(row.sum(), column)).toList(), sum.subtract(stated), 1);
        return ways.size() != 1
                ? List.of()
                : ways.getFirst().stream()
                        .map(index -> with.get(index).number())
                        .toList();
    }

    /** The figures that the current rows add to a column, by their rows; none where the rows are too many. */
    List<BigDecimal> figures(Column column) {
        return complete
                ? with(column).stream().map(row -> of(row.sum(), column)).toList()
                : List.of();
    }

    /** The numbers of the same rows. */
    List<Integer> numbers(Column column) {
        return with(column).stream().map(Row::number).toList();
    }

    private List<Row> with(Column column) {
        return rows.stream()
                .filter(row -> figure(row, column) != null)
                .sorted(Comparator.comparingInt(Row::number))
                .toList();
    }

    private static @Nullable BigDecimal figure(Row row, Column column) {
        return row.sum().figures().get(column);
    }

    private static List<Integer> sorted(List<Integer> numbers) {
        return numbers.stream().sorted().toList();
    }
}
