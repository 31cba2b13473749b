package org.truecost.output.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;

/**
 * Inserts rows into a sheet of the template and takes along all that its user put below: the library moves rows, links and comments, and
 * knows nothing of drop-downs, tables, drawings, charts, page breaks and extensions; its own reading of formulas and names, which fails
 * on some that spreadsheet programs accept, is not relied on.
 */
final class InsertedRows {

    /** Parts that the library keeps as they are: its relations know only their types. */
    private static final Set<String> OPAQUE = Set.of(
            "application/vnd.ms-office.chartex+xml",
            "application/vnd.ms-excel.threadedcomments+xml",
            "application/vnd.ms-excel.controlproperties+xml");

    /** The names of the places, which keep their size. */
    private static final String PLACE = "tc_";

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final RowInsertion rows;

    private InsertedRows(XSSFSheet sheet, RowInsertion rows) {
        this.workbook = sheet.getWorkbook();
        this.sheet = sheet;
        this.rows = rows;
    }

    /** Inserts rows below an area. */
    static void below(Area area, int count) {
        int at = area.row() + area.rows();
        RowInsertion rows = new RowInsertion(area.sheet().getSheetName(), area.row(), at, count);
        new InsertedRows(area.sheet(), rows).insert();
    }

    private void insert() {
        MovedCells cells = MovedCells.setAside(sheet, rows);
        List<String> names = names().stream().map(CTDefinedName::getStringValue).toList();
        names().forEach(name -> name.setStringValue("#REF!"));
        if (sheet.getLastRowNum() >= rows.at()) {
            sheet.shiftRows(rows.at(), sheet.getLastRowNum(), rows.count(), true, false);
        }
        cells.putBack();
        for (int index = 0; index < names.size(); index++) {
            name(names().get(index), names.get(index));
        }
        workbook.forEach(each -> around((XSSFSheet) each));
        workbook.getPivotTables().forEach(this::pivot);
    }

    private List<CTDefinedName> names() {
        return workbook.getCTWorkbook().isSetDefinedNames()
                ? workbook.getCTWorkbook().getDefinedNames().getDefinedNameList()
                : List.of();
    }

    private void name(CTDefinedName name, String formula) {
        RowInsertion moving = name.getName().startsWith(PLACE) ? rows.withoutGrowth() : rows;
        name.setStringValue(moving.formula(formula, ""));
    }

    /** What is on a sheet besides its cells, and in the parts it refers to. */
    private void around(XSSFSheet each) {
        MovedReferences references = new MovedReferences(rows, each.getSheetName());
        references.in(each.getCTWorksheet());
        for (XSSFTable table : each.getTables()) {
            references.in(table.getCTTable());
            // What the library remembers of the table's place.
            table.updateReferences();
        }
        XSSFDrawing drawing = each.getDrawingPatriarch();
        if (drawing != null) {
            references.in(drawing.getCTDrawing());
            MovedReferences charted = new MovedReferences(rows, "");
            drawing.getCharts().forEach(chart -> charted.in(chart.getCTChartSpace()));
            drawing.getRelations().forEach(part -> opaque(part, charted));
        }
        each.getRelations().forEach(part -> opaque(part, references));
    }

    private void opaque(POIXMLDocumentPart relation, MovedReferences references) {
        if (!OPAQUE.contains(relation.getPackagePart().getContentType())) {
            return;
        }
        // Writing a part puts another in its place.
        PackagePart part =
                workbook.getPackage().getPart(relation.getPackagePart().getPartName());
        try (InputStream in = part.getInputStream()) {
            XmlObject xml = XmlObject.Factory.parse(in);
            references.in(xml);
            try (OutputStream out = part.getOutputStream()) {
                xml.save(out);
            }
        } catch (IOException | XmlException unreadable) {
            throw new UncheckedIOException(new IOException(part.getPartName().getName(), unreadable));
        }
    }

    private void pivot(XSSFPivotTable pivot) {
        XSSFSheet own = (XSSFSheet) pivot.getParentSheet();
        new MovedReferences(rows, own.getSheetName()).in(pivot.getCTPivotTableDefinition());
        new MovedReferences(rows, "").in(pivot.getPivotCacheDefinition().getCTPivotCacheDefinition());
    }
}
