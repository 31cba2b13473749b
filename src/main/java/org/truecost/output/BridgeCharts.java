package org.truecost.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.Bridge.Reason;
import org.truecost.cost.Bridge.Step;
import org.truecost.money.Bound;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;

/**
 * The bridge as two waterfalls side by side. Its ends differ by a factor of hundreds: on one linear axis the headline's
 * own steps would not be seen, and a logarithmic one would make the gap look small. So each half has its own linear axis,
 * says so, and the second begins with the column that the first ends with.
 */
final class BridgeCharts {

    private static final List<Reason> FIRST_HALF = List.of(Reason.HEADLINE, Reason.ARITHMETIC, Reason.RATE);
    private static final List<Reason> SECOND_HALF = List.of(Reason.SCOPE, Reason.PEOPLE, Reason.PERIOD);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int HEIGHT = 21;
    private static final String SIGNED = "+#,##0.0;-#,##0.0";
    private static final String PLAIN = "#,##0.0";

    private final Pen pen;
    private final SheetWords words;
    private final BridgeSheet bridge;
    private final List<Step> steps;

    /** A column of a waterfall, in millions: where it floats, and its one visible part. */
    private record Column(String name, BigDecimal lift, BigDecimal standing, BigDecimal rise, BigDecimal fall) {}

    BridgeCharts(Pen pen, SheetWords words, BridgeSheet bridge) {
        this.pen = pen;
        this.words = words;
        this.bridge = bridge;
        this.steps = bridge.steps(Bound.BASE);
    }

    /** Draws both halves below the steps, and the cells they are drawn from below them. */
    void draw(XSSFSheet sheet, String currency) {
        int top = pen.rows() + 1;
        pen.down(HEIGHT + 2);
        Map<String, String> unit = Map.of("currency", currency);
        half(FIRST_HALF, true, words.of("sheet.bridge.firstHalf", unit))
                .draw(sheet, new ColumnChart.Place(0, top, 2, top + HEIGHT));
        half(SECOND_HALF, false, words.of("sheet.bridge.secondHalf", unit))
                .draw(sheet, new ColumnChart.Place(2, top, 7, top + HEIGHT));
    }

    private ColumnChart half(List<Reason> reasons, boolean first, String title) {
        headings(title);
        Ref corner = null;
        List<Column> columns = new ArrayList<>();
        List<Integer> indexes = bridge.indexes(reasons);
        if (!first) {
            corner = standing(columns, indexes.getFirst() - 1, words.of("sheet.bridge.sameHours"));
        }
        for (int index : indexes) {
            String name = words.of("sheet.bridge.short", steps.get(index).reason());
            Ref row = index == 0 ? standing(columns, index, name) : floating(columns, index, name);
            corner = corner == null ? row : corner;
        }
        standing(columns, indexes.getLast(), words.of(first ? "sheet.bridge.sameHours" : "sheet.bridge.lifetime"));
        if (corner == null) {
            throw new IllegalStateException("a half of the bridge without a step");
        }
        return chart(title, corner, columns);
    }

    private void headings(String title) {
        pen.row();
        pen.row().text(title, Look.of(Weight.NOTE, Form.TEXT));
        pen.skip();
        for (String part : List.of("lift", "standing", "rise", "fall")) {
            pen.text(words.of("sheet.bridge." + part), Look.of(Weight.BAND, Form.RIGHT));
        }
    }

    private Ref standing(List<Column> columns, int index, String name) {
        BigDecimal height = millions(steps.get(index).running().amount());
        columns.add(
                new Column(name + "\n" + shown(height, ""), BigDecimal.ZERO, height, BigDecimal.ZERO, BigDecimal.ZERO));
        String at = bridge.running(index).local();
        return row(columns.getLast(), named(name, at, PLAIN), "0", at, "0", "0");
    }

    private Ref floating(List<Column> columns, int index, String name) {
        BigDecimal before = steps.get(index - 1).running().amount();
        BigDecimal after = steps.get(index).running().amount();
        BigDecimal change = after.subtract(before);
        columns.add(new Column(
                name + "\n" + shown(millions(change), "+"),
                millions(before.min(after)),
                BigDecimal.ZERO,
                millions(change.max(BigDecimal.ZERO)),
                millions(change.negate().max(BigDecimal.ZERO))));
        String from = bridge.running(index - 1).local();
        String to = bridge.running(index).local();
        return row(
                columns.getLast(),
                named(name, "(" + to + "-" + from + ")", SIGNED),
                "MIN(" + from + "," + to + ")",
                "0",
                "MAX(" + to + "-" + from + ",0)",
                "MAX(" + from + "-" + to + ",0)");
    }

    /** The name under a column, and below it the millions: some columns are too low to carry a label. */
    private static String named(String name, String amount, String format) {
        return "\"%s\"&CHAR(10)&TEXT(%s,\"%s\")".formatted(name.replace("\"", "\"\""), inMillions(amount), format);
    }

    private static String shown(BigDecimal millions, String plus) {
        BigDecimal rounded = millions.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() >= 0 ? plus : "") + String.format(Locale.ROOT, "%,.1f", rounded);
    }

    private Ref row(Column column, String named, String lift, String standing, String rise, String fall) {
        Look look = Look.of(Weight.FAINT, Form.MILLIONS);
        Ref name = pen.row(26).formula(named, column.name(), Look.of(Weight.FAINT, Form.WRAPPED));
        pen.text("", Look.of(Weight.FAINT, Form.TEXT));
        pen.formula(inMillions(lift), column.lift(), look);
        pen.formula(inMillions(standing), column.standing(), look);
        pen.formula(inMillions(rise), column.rise(), look);
        pen.formula(inMillions(fall), column.fall(), look);
        return name;
    }

    private ColumnChart chart(String title, Ref corner, List<Column> columns) {
        Palette palette = pen.styles().palette();
        List<String> names = columns.stream().map(Column::name).toList();
        return new ColumnChart(
                title,
                new ColumnChart.Cells<>(corner, names),
                List.of(
                        series("lift", cells(corner, 2, columns, Column::lift), null),
                        series("standing", cells(corner, 3, columns, Column::standing), palette.accent()),
                        series("rise", cells(corner, 4, columns, Column::rise), palette.increase()),
                        series("fall", cells(corner, 5, columns, Column::fall), palette.decrease())),
                false);
    }

    private ColumnChart.Series series(String part, ColumnChart.Cells<BigDecimal> cells, @Nullable String colour) {
        return new ColumnChart.Series(words.of("sheet.bridge." + part), cells, colour);
    }

    private static ColumnChart.Cells<BigDecimal> cells(
            Ref corner, int column, List<Column> columns, Function<Column, BigDecimal> part) {
        return new ColumnChart.Cells<>(
                new Ref(corner.sheet(), corner.row(), column),
                columns.stream().map(part).toList());
    }

    private static String inMillions(String formula) {
        return formula.equals("0") ? "0" : formula + "/1000000";
    }

    private static BigDecimal millions(BigDecimal amount) {
        return amount.divide(MILLION);
    }
}
