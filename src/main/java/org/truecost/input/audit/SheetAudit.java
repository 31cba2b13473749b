package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.cell.SheetLayout;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.input.sheet.PayTitles;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A sheet looked at as an auditor does, row by row as it is read: the table below the header row that the contract knows, or,
 * where it knows none, every table with a header row of texts.
 */
public final class SheetAudit {

    /** No table of a sheet has fewer headers. */
    private static final int FEWEST_HEADERS = 2;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final String workbook;
    private final String sheet;
    private final boolean hidden;
    private final List<TableAudit> tables = new ArrayList<>();
    private boolean known;
    private final PayTitles pay;
    private int lastRow;

    /** Tables of one sheet that are looked at. */
    private static final int TABLES = 100;

    public SheetAudit(String workbook, String sheet, boolean hidden) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.hidden = hidden;
        this.pay = new PayTitles(sheet);
    }

    /** Whether its name or its first rows speak of pay: then any of its figures may be pay, and any of its words a person. */
    public boolean isOfPay() {
        return pay.areFound();
    }

    /** From now on the rows belong to a table of the contract; anything above the first such table is ignored. */
    public void recognise(HeaderRow header, RawRow cells) {
        if (!known) {
            tables.clear();
        }
        tables.add(new TableAudit(AuditedTable.of(workbook, sheet, cells, header)));
        known = true;
    }

    /**
     * Looks at the next row.
     *
     * @param total whether it is a total row of a table that the contract knows
     */
    public void see(RawRow cells, boolean total) {
        if (!known) {
            pay.see(cells);
        }
        if (!known && isSecondHeader(cells)) {
            tables.addLast(tables.removeLast().withHeadersOf(cells));
        } else if (!known && beginsTable(cells)) {
            if (!tables.isEmpty() && !tables.getLast().hasFigures()) {
                tables.removeLast();
            }
            if (tables.size() < TABLES) {
                tables.add(new TableAudit(AuditedTable.of(workbook, sheet, pay.areFound(), cells)));
            }
        } else if (!tables.isEmpty()) {
            tables.getLast().see(cells, total);
        }
        lastRow = cells.number();
    }

    /**
     * A row right below headers that name a total or models of GPUs, whose texts repeat: the units of the columns, or the kinds of
     * figures in each group of them.
     */
    private boolean isSecondHeader(RawRow cells) {
        return !tables.isEmpty()
                && tables.getLast().isOfHeaderOnly(cells.number() - 1)
                && cells.number() == lastRow + 1
                && isHeader(cells)
                && cells.values().skip(1).map(CellValue::shown).distinct().count()
                        < cells.values().skip(1).count()
                && !namesTotal(cells);
    }

    /** A row of texts, and perhaps years, that comes first, above all figures or after a gap, or that names a total. */
    private boolean beginsTable(RawRow cells) {
        return isHeader(cells)
                && (tables.isEmpty()
                        || !tables.getLast().hasFigures()
                        || cells.number() > lastRow + 1
                        || namesTotal(cells));
    }

    private static boolean namesTotal(RawRow cells) {
        return cells.values()
                .skip(1)
                .anyMatch(value -> value instanceof CellValue.Text text
                        && TableWords.of(text.value()).isTotalColumn());
    }

    /** At least two headers, or one next to a column without: titles are in the first column. */
    private static boolean isHeader(RawRow cells) {
        // Rows of figures are ruled out first: what their texts say takes longer to find out.
        return !hasFigure(cells)
                && (cells.at(0) == null || cells.values().count() >= FEWEST_HEADERS)
                && cells.values().anyMatch(SheetAudit::isWord)
                && cells.values().allMatch(value -> isWord(value) || isYear(value));
    }

    private static boolean hasFigure(RawRow cells) {
        for (int column = cells.width() - 1; column >= 0; column--) {
            if (cells.at(column) instanceof CellValue.Figure figure && !isYear(figure)) {
                return true;
            }
        }
        return false;
    }

    /** A text that is not a number. */
    private static boolean isWord(CellValue value) {
        return value instanceof CellValue.Text text && AuditedRow.written(text.value()) == null;
    }

    private static boolean isYear(CellValue value) {
        BigDecimal number = switch (value) {
            case CellValue.Figure figure -> figure.value();
            case CellValue.Text text -> AuditedRow.written(text.value());
            default -> null;
        };
        int year = number == null || number.scale() != 0 || number.precision() > 4 ? 0 : number.intValue();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The problems, after the sheet's last row. */
    public List<Problem> problems(SheetLayout layout) {
        List<Problem> problems = new ArrayList<>();
        if (hidden && tables.stream().anyMatch(TableAudit::hasFigures)) {
            problems.add(Problem.of(ProblemKind.HIDDEN_SHEET, Location.sheet(workbook, sheet)));
        }
        tables.forEach(table -> problems.addAll(table.problems(layout)));
        return problems;
    }
}
