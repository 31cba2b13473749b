package org.truecost.output;

import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What a template's own texts leave open: {@code {month}}, {@code {revision}}, {@code {currency}} and all three as
 * {@code {subtitle}}, in any cell and in what is printed above and below each page.
 */
final class TemplateWords {

    private final Map<String, String> values;

    TemplateWords(Map<String, String> values) {
        this.values = values;
    }

    void fill(XSSFSheet sheet) {
        sheet.forEach(row -> row.forEach(this::fill));
        fill(sheet.getHeader());
        fill(sheet.getFooter());
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
