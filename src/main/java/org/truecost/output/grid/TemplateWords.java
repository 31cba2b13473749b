package org.truecost.output.grid;

import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlString;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * The placeholders of a template's own texts: {@code {month}}, {@code {revision}}, {@code {currency}}, {@code {scope}}, and the first
 * three as {@code {subtitle}}, in any cell, in what charts say and are called, and in the headers and footers of printed pages.
 */
public final class TemplateWords {

    private static final String TEXTS =
            "declare namespace a='http://schemas.openxmlformats.org/drawingml/2006/main' .//a:t";
    private static final String NAMES =
            "declare namespace xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' .//xdr:cNvPr";

    private final Map<String, String> values;

    TemplateWords(Map<String, String> values) {
        this.values = values;
    }

    /** Fills the words in a sheet’s cells, in its charts, and in its header and footer. */
    public void fill(XSSFSheet sheet) {
        sheet.forEach(row -> row.forEach(this::fill));
        fill(sheet.getHeader());
        fill(sheet.getFooter());
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            fill(drawing);
        }
    }

    /** What charts and boxes of text say, and what they are called for those who do not see them. */
    private void fill(XSSFDrawing drawing) {
        texts(drawing.getCTDrawing());
        drawing.getCharts().forEach(chart -> texts(chart.getCTChartSpace()));
        for (XmlObject found : drawing.getCTDrawing().selectPath(NAMES)) {
            CTNonVisualDrawingProps named = (CTNonVisualDrawingProps) found;
            named.setName(filled(named.getName()));
            if (named.isSetDescr()) {
                named.setDescr(filled(named.getDescr()));
            }
        }
    }

    private void texts(XmlObject drawn) {
        for (XmlObject found : drawn.selectPath(TEXTS)) {
            XmlString text = (XmlString) found;
            text.setStringValue(filled(text.getStringValue()));
        }
    }

    private void fill(Cell cell) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().contains("{")) {
            cell.setCellValue(filled(cell.getStringCellValue()));
        }
    }

    private void fill(HeaderFooter edge) {
        edge.setLeft(filled(edge.getLeft()));
        edge.setCenter(filled(edge.getCenter()));
        edge.setRight(filled(edge.getRight()));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
