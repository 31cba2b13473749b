package org.truecost.output.lines;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.truecost.output.grid.Area;
import org.truecost.output.grid.LineColumn;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.SummaryTemplate;

/** A sheet of lines as it is filled; when it is full its rows become an Excel table. */
public final class LineSheet {

    private final Area area;
    private final RowWriter writer;

    public LineSheet(Area area, RowWriter writer) {
        this.area = area;
        this.writer = writer;
    }

    RowWriter writer() {
        return writer;
    }

    int lines() {
        return writer.written();
    }

    int firstColumn() {
        return area.column();
    }

    /** The row index of the line being written. */
    int row() {
        return area.row() + writer.written() - 1;
    }

    /** A column as formulas of any sheet name it, {@code CostLines[Life, base]}. */
    String column(String table, LineColumn column) {
        return table + "[" + heading(column).replaceAll("[\\[\\]#']", "'$0") + "]";
    }

    /** Makes a table of the rows and the headings above them; a table has at least one row. */
    void close(String name) {
        if (writer.written() == 0) {
            writer.row().blank(area.columns());
        }
        area.room(writer.written());
        XSSFSheet sheet = area.sheet();
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(area.row() - 1, area.column()),
                new CellReference(row(), area.column() + area.columns() - 1),
                SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        for (LineColumn column : LineColumn.values()) {
            table.getCTTable()
                    .getTableColumns()
                    .getTableColumnArray(column.position())
                    .setName(heading(column));
        }
        table.getCTTable().addNewAutoFilter().setRef(table.getCTTable().getRef());
    }

    private String heading(LineColumn column) {
        return SummaryTemplate.heading(area, column.position());
    }
}
