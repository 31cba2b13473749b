package org.truecost.output.grid;

import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

/**
 * The template's charts after its places are filled: a range that begins at a list extends to the last row listed, and
 * every chart caches the values of its cells. The look of a chart remains the template's.
 */
public final class ChartRanges {

    private static final String CHART =
            "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart' .//c:";

    private final XSSFWorkbook workbook;
    private final Map<Area, Integer> listed;

    /** @param listed the places that list, and how many rows each has now */
    public ChartRanges(XSSFWorkbook workbook, Map<Area, Integer> listed) {
        this.workbook = workbook;
        this.listed = listed;
    }

    /** Refreshes every chart of the workbook. */
    public void refresh() {
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            XSSFDrawing drawing = workbook.getSheetAt(index).getDrawingPatriarch();
            if (drawing != null) {
                drawing.getCharts().forEach(this::refresh);
            }
        }
    }

    private void refresh(XSSFChart chart) {
        for (XmlObject found : chart.getCTChartSpace().selectPath(CHART + "numRef")) {
            CTNumRef ref = (CTNumRef) found;
            cells(ref.getF()).ifPresent(cells -> numbers(ref, reaching(cells)));
        }
        for (XmlObject found : chart.getCTChartSpace().selectPath(CHART + "strRef")) {
            CTStrRef ref = (CTStrRef) found;
            cells(ref.getF()).ifPresent(cells -> texts(ref, reaching(cells)));
        }
    }

    private void numbers(CTNumRef ref, AreaReference cells) {
        ref.setF(cells.formatAsString());
        String format = ref.isSetNumCache() && ref.getNumCache().isSetFormatCode()
                ? ref.getNumCache().getFormatCode()
                : "General";
        CTNumData cache = ref.isSetNumCache() ? ref.getNumCache() : ref.addNewNumCache();
        cache.setPtArray(new CTNumVal[0]);
        cache.setFormatCode(format);
        CellReference[] all = cells.getAllReferencedCells();
        (cache.isSetPtCount() ? cache.getPtCount() : cache.addNewPtCount()).setVal(all.length);
        for (int index = 0; index < all.length; index++) {
            XSSFCell cell = cell(all[index]);
            // A text, such as a figure that is withheld, is no number: the chart has a gap there.
            if (cell != null && cell.getRawValue() != null && type(cell) == CellType.NUMERIC) {
                CTNumVal point = cache.addNewPt();
                point.setIdx(index);
                point.setV(cell.getRawValue());
            }
        }
    }

    private void texts(CTStrRef ref, AreaReference cells) {
        ref.setF(cells.formatAsString());
        CTStrData cache = ref.isSetStrCache() ? ref.getStrCache() : ref.addNewStrCache();
        cache.setPtArray(new CTStrVal[0]);
        CellReference[] all = cells.getAllReferencedCells();
        (cache.isSetPtCount() ? cache.getPtCount() : cache.addNewPtCount()).setVal(all.length);
        for (int index = 0; index < all.length; index++) {
            CTStrVal point = cache.addNewPt();
            point.setIdx(index);
            point.setV(shown(all[index]));
        }
    }

    /** The cells a chart's formula names; a text of its own, a name or cells of no sheet of ours stay as they are. */
    private Optional<AreaReference> cells(String formula) {
        try {
            return Optional.of(new AreaReference(formula, SpreadsheetVersion.EXCEL2007))
                    .filter(cells -> workbook.getSheet(cells.getFirstCell().getSheetName()) != null);
        } catch (IllegalArgumentException noCells) {
            return Optional.empty();
        }
    }

    private AreaReference reaching(AreaReference cells) {
        CellReference first = cells.getFirstCell();
        CellReference last = cells.getLastCell();
        return listed.entrySet().stream()
                .filter(place -> begins(place.getKey(), first))
                .findFirst()
                .map(place -> new AreaReference(
                        first,
                        new CellReference(
                                first.getSheetName(), first.getRow() + place.getValue() - 1, last.getCol(), true, true),
                        SpreadsheetVersion.EXCEL2007))
                .orElse(cells);
    }

    private static boolean begins(Area area, CellReference first) {
        int column = first.getCol() - area.column();
        return area.sheet().getSheetName().equals(first.getSheetName())
                && area.row() == first.getRow()
                && column >= 0
                && column < area.columns();
    }

    /** A cell's text as people read it: a month in its own form, an error as its code. */
    private String shown(CellReference at) {
        XSSFCell cell = cell(at);
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        return switch (type(cell)) {
            case NUMERIC -> CellLabels.of(cell);
            case STRING -> cell.getStringCellValue();
            default -> cell.getRawValue();
        };
    }

    private static CellType type(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private @Nullable XSSFCell cell(CellReference at) {
        XSSFSheet sheet = workbook.getSheet(at.getSheetName());
        XSSFRow row = sheet == null ? null : sheet.getRow(at.getRow());
        return row == null ? null : row.getCell(at.getCol());
    }
}
