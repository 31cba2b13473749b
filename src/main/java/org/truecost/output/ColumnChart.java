package org.truecost.output;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
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
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;

/**
 * A native chart of stacked columns over cells of the summary, on a linear axis from zero.
 *
 * @param categories the cells that name the columns, and what stands in them
 */
record ColumnChart(String title, Cells<String> categories, List<Series> series, boolean legend) {

    private static final int TITLE_SIZE = 1100;
    private static final int GAP = 60;

    /** Cells one below the other, and what stands in them. */
    record Cells<T>(Ref first, List<T> values) {
        String range() {
            return first.to(new Ref(first.sheet(), first.row() + values.size() - 1, first.column()));
        }
    }

    /**
     * One colour of the columns.
     *
     * @param colour null: not seen, it only lifts the others
     */
    record Series(
            String name, Cells<BigDecimal> cells, @Nullable String colour) {}

    /** Where a chart stands: its first cell and the cell behind its last. */
    record Place(int column, int row, int endColumn, int endRow) {}

    void draw(XSSFSheet sheet, Place place) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, place.column(), place.row(), place.endColumn(), place.endRow()));
        heading(chart);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis amounts = chart.createValueAxis(AxisPosition.LEFT);
        amounts.setCrosses(AxisCrosses.AUTO_ZERO);
        amounts.setNumberFormat("#,##0");
        amounts.setMinimum(0);
        amounts.getOrAddMajorGridProperties().setLineProperties(line("DDE1E6"));
        amounts.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        names.getOrAddShapeProperties().setLineProperties(line("7A828E"));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, amounts);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setOverlap((byte) 100);
        data.setGapWidth(GAP);
        data.setVaryColors(false);
        XDDFCategoryDataSource columns =
                XDDFDataSourcesFactory.fromArray(categories.values().toArray(String[]::new), categories.range());
        series.forEach(one -> add(data, columns, one));
        chart.plot(data);
        if (legend) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    private void heading(XSSFChart chart) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        CTRegularTextRun run =
                chart.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
        (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).setSz(TITLE_SIZE);
        run.getRPr().setB(true);
    }

    private static void add(XDDFBarChartData data, XDDFCategoryDataSource columns, Series one) {
        Double[] values =
                one.cells().values().stream().map(BigDecimal::doubleValue).toArray(Double[]::new);
        XDDFBarChartData.Series drawn = (XDDFBarChartData.Series) data.addSeries(
                columns, XDDFDataSourcesFactory.fromArray(values, one.cells().range()));
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
