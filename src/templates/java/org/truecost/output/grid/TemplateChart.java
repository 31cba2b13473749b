package org.truecost.output.grid;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/**
 * A native chart of stacked columns over cells of the template, on a linear axis from zero.
 *
 * @param typeface of all it says
 * @param description what the chart shows, for readers who cannot see it
 * @param months whether the columns are months
 */
record TemplateChart(
        String typeface,
        String title,
        String description,
        CellRangeAddress names,
        List<Series> series,
        boolean legend,
        boolean months) {

    private static final int TITLE_SIZE = 1100;
    private static final int TEXT_SIZE = 900;
    private static final int GAP = 60;

    /**
     * One colour of the columns.
     *
     * @param colour null: not seen, it only lifts the others
     */
    record Series(
            String name, CellRangeAddress cells, @Nullable String colour) {}

    /** Draws it from one cell to another. */
    void draw(XSSFSheet sheet, int column, int row, int endColumn, int endRow) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, column, row, endColumn, endRow));
        describe(chart);
        heading(chart);
        plain(chart);
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis amounts = chart.createValueAxis(AxisPosition.LEFT);
        amounts.setCrosses(AxisCrosses.AUTO_ZERO);
        amounts.setNumberFormat("#,##0");
        amounts.setMinimum(0);
        amounts.getOrAddMajorGridProperties().setLineProperties(line(TemplateLooks.RULE));
        amounts.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        axis.getOrAddShapeProperties().setLineProperties(line(TemplateLooks.MUTED));
        if (months) {
            axis.setNumberFormat("yyyy-mm");
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, axis, amounts);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setOverlap((byte) 100);
        data.setGapWidth(GAP);
        data.setVaryColors(false);
        XDDFCategoryDataSource columns = XDDFDataSourcesFactory.fromStringCellRange(sheet, names);
        series.forEach(one -> add(sheet, data, columns, one));
        chart.plot(data);
        if (legend) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    private void describe(XSSFChart chart) {
        CTNonVisualDrawingProps named = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        named.setName(title);
        named.setDescr(description);
    }

    private void heading(XSSFChart chart) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        CTRegularTextRun run =
                chart.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
        (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).setSz(TITLE_SIZE);
        run.getRPr().setB(true);
        CTTextCharacterProperties look = run.getRPr();
        look.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(TemplateLooks.ACCENT));
        typeface(look);
    }

    /** Quiet letters, and no frame: the sheet is white. */
    private void plain(XSSFChart chart) {
        CTChartSpace space = chart.getCTChartSpace();
        CTShapeProperties frame = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
        frame.addNewNoFill();
        frame.addNewLn().addNewNoFill();
        CTTextBody text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        text.addNewBodyPr();
        CTTextCharacterProperties look = text.addNewP().addNewPPr().addNewDefRPr();
        look.setSz(TEXT_SIZE);
        look.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(TemplateLooks.MUTED));
        typeface(look);
    }

    private void typeface(CTTextCharacterProperties look) {
        look.addNewLatin().setTypeface(typeface);
        look.addNewEa().setTypeface(typeface);
    }

    private static void add(XSSFSheet sheet, XDDFBarChartData data, XDDFCategoryDataSource columns, Series one) {
        XDDFBarChartData.Series drawn = (XDDFBarChartData.Series)
                data.addSeries(columns, XDDFDataSourcesFactory.fromNumericCellRange(sheet, one.cells()));
        drawn.setTitle(one.name(), null);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(one.colour() == null ? new XDDFNoFillProperties() : solid(one.colour()));
        drawn.setShapeProperties(shape);
    }

    private static XDDFLineProperties line(String rgb) {
        return new XDDFLineProperties(solid(rgb));
    }

    private static XDDFSolidFillProperties solid(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(rgb)));
    }
}
