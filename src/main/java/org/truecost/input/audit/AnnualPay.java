package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.ReadWords;
import org.truecost.problem.SheetKind;

/**
 * A year's pay next to the contract's columns is the monthly pay times the months paid a year (cost-model.md, F11: 14 of them),
 * of one person or of all. Twelve months' pay where more are paid is reported. No figure of pay is ever shown.
 */
final class AnnualPay implements TableCheck {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final List<String> ANNUAL = ReadWords.of("reading.annualPaySigns");

    /** As many months of pay may be paid a year. */
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(36);

    private final AuditedTable table;
    private final List<AuditedColumn> annual;
    private final int monthsPaid;
    private final int headcount;
    private final List<Integer> pay;
    private final Repeats found = new Repeats();

    AnnualPay(AuditedTable table) {
        this.table = table;
        this.annual = table.kind() != SheetKind.PAYROLL
                ? List.of()
                : table.columns().stream()
                        .filter(column -> column.isExtra()
                                && TableWords.of(column.header()).hasSign(ANNUAL))
                        .toList();
        this.monthsPaid = table.index(Column.MONTHS_PAID);
        this.headcount = table.index(Column.HEADCOUNT);
        this.pay = Stream.of(Column.MONTHLY_PAY, Column.MONTHLY_PAY_LOW, Column.MONTHLY_PAY_HIGH)
                .map(table::index)
                .filter(index -> index >= 0)
                .toList();
    }

    @Override
    public void see(AuditedRow row, RawRow cells, RowsAbove above) {
        if (annual.isEmpty() || row.total()) {
            return;
        }
        BigDecimal months = row.figure(monthsPaid);
        for (AuditedColumn column : annual) {
            BigDecimal stated = row.figure(column.index());
            if (months != null
                    && stated != null
                    && months.compareTo(YEAR) != 0
                    && isYearOf(YEAR, stated, row)
                    && !isYearOf(months, stated, row)) {
                found.add(
                        table.problem(ProblemKind.ANNUAL_PAY_OF_TWELVE, column.index(), row.number(), Problem.WITHHELD)
                                .with("months", shown(months)));
            }
        }
    }

    /** What no row of the contract can state may be pay, one column off. */
    private String shown(BigDecimal months) {
        return months.compareTo(MOST_MONTHS) > 0 ? table.shown(months) : months.toPlainString();
    }

    private boolean isYearOf(BigDecimal months, BigDecimal stated, AuditedRow row) {
        @Nullable BigDecimal people = row.figure(headcount);
        return pay.stream()
                .map(row::figure)
                .filter(Objects::nonNull)
                .map(monthly -> Objects.requireNonNull(monthly).multiply(months))
                .anyMatch(year -> year.compareTo(stated) == 0
                        || (people != null && year.multiply(people).compareTo(stated) == 0));
    }

    @Override
    public List<Problem> problems(SheetLayout layout) {
        return found.problems();
    }
}
