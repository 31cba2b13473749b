package org.truecost.output.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlString;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * The placeholders of a template's own texts: {@code {month}}, {@code {revision}}, {@code {currency}}, {@code {scope}}, {@code
 * {scopeToDate}}, and the first three as {@code {subtitle}}, in any cell, in what charts say and are called, and in the headers and
 * footers of printed pages. {@code {headline:…}} is kept where the cost is compared with a headline, {@code {alone:…}} where it is not
 * (cost-model.md, rule 18): a cell that is left without a text loses its look, and a row without any its height.
 */
public final class TemplateWords {

    private static final String TEXTS =
            "declare namespace a='http://schemas.openxmlformats.org/drawingml/2006/main' .//a:t";
    private static final String NAMES =
            "declare namespace xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' .//xdr:cNvPr";

    /** A text that is kept in one case only; it may have placeholders in it. */
    private static final Pattern CASE = Pattern.compile("\\{(headline|alone):((?:[^{}]|\\{[^{}]*})*)}");

    private final Map<String, String> values;
    private final String kept;

    /** @param compared whether the cost is compared with a headline */
    TemplateWords(Map<String, String> values, boolean compared) {
        this.values = values;
        this.kept = compared ? "headline" : "alone";
    }

    /** Fills the words in a sheet’s cells, in its charts, and in its header and footer. */
    public void fill(XSSFSheet sheet) {
        sheet.forEach(this::fill);
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

    private void fill(Row row) {
        List<Cell> left = new ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().contains("{")) {
                cell.setCellValue(filled(cell.getStringCellValue()));
                if (cell.getStringCellValue().isEmpty()) {
                    left.add(cell);
                }
            }
        });
        left.forEach(row::removeCell);
        if (!left.isEmpty() && row.getPhysicalNumberOfCells() == 0) {
            row.setZeroHeight(true);
        }
    }

    private void fill(HeaderFooter edge) {
        edge.setLeft(filled(edge.getLeft()));
        edge.setCenter(filled(edge.getCenter()));
        edge.setRight(filled(edge.getRight()));
    }

    private String filled(String text) {
        String filled = CASE.matcher(text)
                .replaceAll(found -> found.group(1).equals(kept) ? Matcher.quoteReplacement(found.group(2)) : "");
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
