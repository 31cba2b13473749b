package org.truecost.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Where the links of a summary lead, calculated from their formulas as a spreadsheet program does when one is followed. */
public final class FollowedLinks {

    private static final String LINK = "HYPERLINK(";

    private FollowedLinks() {}

    /** Every link by its cell: {@code Problems!K5} to {@code #'Cost lines'!U7}. */
    public static Map<String, String> of(Path summary) throws IOException {
        Map<String, String> links = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(summary)))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : workbook) {
                Cell scratch = sheet.createRow(sheet.getLastRowNum() + 2).createCell(0);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA
                                && cell.getCellFormula().startsWith(LINK)) {
                            links.put(sheet.getSheetName() + "!" + cell.getAddress(), target(cell, scratch, evaluator));
                        }
                    }
                }
            }
        }
        return links;
    }

    /** The workbooks they lead to. */
    public static Set<Path> workbooks(Path summary) throws IOException {
        Set<Path> workbooks = new TreeSet<>();
        of(summary).values().stream()
                .filter(link -> !link.startsWith("#"))
                .map(link -> link.substring(0, link.indexOf('#')))
                .forEach(file -> workbooks.add(
                        summary.resolveSibling(file).toAbsolutePath().normalize()));
        return workbooks;
    }

    private static String target(Cell link, Cell scratch, FormulaEvaluator evaluator) {
        String formula = link.getCellFormula();
        scratch.setCellFormula(formula.substring(LINK.length(), formula.lastIndexOf(',')));
        CellValue value = evaluator.evaluate(scratch);
        evaluator.notifyUpdateCell(scratch);
        return value.getStringValue();
    }
}
