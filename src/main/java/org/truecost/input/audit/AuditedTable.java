package org.truecost.input.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.ledger.GpuArchitecture;
import org.truecost.problem.Addition;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;

/**
 * A table as it is on a sheet, known to the contract or not: what its columns are to an auditor. Where pay may be among its
 * figures, none of them is ever shown.
 *
 * @param row the header row's number
 * @param columns its columns from A on
 * @param kind its kind of sheet in the contract; null where it is not part of it
 */
record AuditedTable(
        String workbook,
        String sheet,
        int row,
        List<AuditedColumn> columns,
        @Nullable SheetKind kind,
        boolean confidential) {

    /** Columns beyond this are not checked. */
    private static final int MOST_COLUMNS = 256;

    /** A table whose header row the contract knows; its other columns are judged by their words. */
    static AuditedTable of(String workbook, String sheet, RawRow headers, HeaderRow known) {
        Column[] contract = new Column[Math.min(headers.width(), MOST_COLUMNS)];
        known.headers().forEach((column, header) -> {
            if (header.index() < contract.length) {
                contract[header.index()] = column;
            }
        });
        List<AuditedColumn> columns = new ArrayList<>();
        for (int index = 0; index < contract.length; index++) {
            String text = text(headers, index);
            columns.add(
                    contract[index] == null
                            ? AuditedColumn.of(index, text)
                            : AuditedColumn.of(index, text, contract[index], known.format()));
        }
        return of(workbook, sheet, headers.number(), columns, known.format().kind(), false);
    }

    /**
     * A table of a sheet that the contract does not know.
     *
     * @param pay whether the sheet speaks of pay
     */
    static AuditedTable of(String workbook, String sheet, boolean pay, RawRow headers) {
        List<AuditedColumn> columns = new ArrayList<>();
        for (int index = 0; index < Math.min(headers.width(), MOST_COLUMNS); index++) {
            columns.add(AuditedColumn.of(index, text(headers, index)));
        }
        return of(workbook, sheet, headers.number(), columns, null, pay);
    }

    /** The same table where a second row of headers says more of its columns: units, or the kinds that repeat under groups. */
    AuditedTable withHeadersOf(RawRow second) {
        List<AuditedColumn> both = new ArrayList<>();
        for (int index = 0; index < Math.min(Math.max(width(), second.width()), MOST_COLUMNS); index++) {
            String first = index < width() ? column(index).header() : "";
            String more = text(second, index);
            both.add(AuditedColumn.of(
                    index, more.isEmpty() ? first : first.isEmpty() ? more : first + " (" + more + ")"));
        }
        return of(workbook, sheet, row, both, kind, confidential);
    }

    private static AuditedTable of(
            String workbook,
            String sheet,
            int row,
            List<AuditedColumn> columns,
            @Nullable SheetKind kind,
            boolean confidential) {
        boolean pay = confidential
                || kind == SheetKind.PAYROLL
                || TableWords.of(sheet).isOfPay()
                || columns.stream()
                        .anyMatch(column -> TableWords.of(column.header()).isOfPay());
        return new AuditedTable(workbook, sheet, row, List.copyOf(columns), kind, pay);
    }

    private static String text(RawRow headers, int index) {
        CellValue value = headers.at(index);
        return value == null ? "" : value.shown().strip();
    }

    int width() {
        return columns.size();
    }

    AuditedColumn column(int index) {
        return columns.get(index);
    }

    /** Where the sheet says that a figure has been replaced; -1 where it has no such column. */
    int supersededBy() {
        return index(Column.SUPERSEDED_BY);
    }

    /** The index of a column of the contract; -1 where the table has none. */
    int index(Column wanted) {
        for (AuditedColumn column : columns) {
            if (column.contract() == wanted) {
                return column.index();
            }
        }
        return -1;
    }

    /** The columns that total others. */
    List<TotalColumn> totals() {
        return TotalColumn.of(this);
    }

    /** The extra columns that carry figures of GPU models. */
    List<AuditedColumn> ofGpuModels() {
        return columns.stream()
                .filter(column -> column.contract() == null
                        && GpuArchitecture.ofModel(column.header()).isPresent())
                .toList();
    }

    /** A problem of one of the table's cells. */
    Problem problem(ProblemKind kind, int column, int atRow, @Nullable String found) {
        String header = shownHeader(column);
        return new Problem(kind, Location.cell(workbook, sheet, column, atRow), header, found, Map.of());
    }

    /** A figure as a problem may show it. */
    String shown(BigDecimal figure) {
        return shown(AmountText.text(figure.scale() < 0 ? figure.setScale(0) : figure));
    }

    /** A sum with its parts, as a problem may show it. */
    Message shown(List<Addition.Part> parts, BigDecimal sum) {
        return confidential ? Addition.withheld(parts) : Addition.of(parts, sum);
    }

    /** The sum behind a figure in brackets; nothing where its parts are not known one by one. */
    Message addition(List<Addition.Part> parts, BigDecimal sum) {
        return parts.isEmpty()
                ? Message.NONE
                : Message.of("problems.addition.within").with("addition", shown(parts, sum));
    }

    /** What a sum omits, with the cells and their figures. */
    Message omitted(Message named, List<Addition.Part> parts) {
        String figures =
                Addition.figures(parts.stream().map(Addition.Part::figure).toList());
        return Message.of("problems.addition.omitted")
                .with("named", named)
                .with("cells", Addition.cells(parts))
                .with("figures", shown(figures));
    }

    /** A text that holds figures, as a problem may show it. */
    String shown(String figures) {
        return confidential ? Problem.WITHHELD : figures;
    }

    /** A row's label as a problem may show it: where pay is, it may be a person's name. */
    String shownLabel(String label) {
        return shown(label);
    }

    /** A header as a problem may show it: where pay is, one that says nothing of figures may be a person's name. */
    String shownHeader(int index) {
        if (index >= width()) {
            return "";
        }
        AuditedColumn column = column(index);
        TableWords words = TableWords.of(column.header());
        boolean known = column.contract() != null || words.isOfPay() || words.isTotalColumn() || words.isRate();
        return confidential && !known && !column.header().isEmpty() ? Problem.WITHHELD : column.header();
    }

    /** A column by its header and its letters, {@code “H100” (E)}. */
    Message name(int column) {
        String header = shownHeader(column);
        String key = header.isEmpty() ? "problems.column.letters" : "problems.column.headed";
        return Message.of(key).with("header", header).with("letters", Location.columnName(column));
    }
}
