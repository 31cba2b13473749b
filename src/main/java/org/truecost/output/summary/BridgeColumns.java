package org.truecost.output.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.truecost.cost.Bridge.Reason;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.RowWriter;
import org.truecost.output.grid.SheetWords;

/** The cells that a waterfall is drawn from, a row for each column: its name with its amount in millions, and four parts. */
record BridgeColumns(RowWriter writer, SheetWords words) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String PLAIN = "#,##0.0";

    /** Of what a step adds. */
    static final String SIGNED = "+#,##0.0;-#,##0.0";

    /** A running total: its cell, and what is in it. */
    record Total(String cell, BigDecimal value) {
        static final Total NOTHING = new Total("0", BigDecimal.ZERO);
    }

    /** A column from the axis. */
    void fromAxis(String label, Total total) {
        column(words.of(label), total.cell(), total.value(), PLAIN, Map.of(1, part(total.cell(), total.value())));
    }

    /** A column that floats between the running totals before and after a step. */
    void floating(Reason reason, Total before, Total after, String format) {
        String from = before.cell();
        String to = after.cell();
        BigDecimal rise = after.value().subtract(before.value());
        column(
                words.of("sheet.bridge.short", reason),
                "(" + to + "-" + from + ")",
                rise,
                format,
                Map.of(
                        0, part("MIN(" + from + "," + to + ")", before.value().min(after.value())),
                        2, part("MAX(" + to + "-" + from + ",0)", rise.max(BigDecimal.ZERO)),
                        3, part("MAX(" + from + "-" + to + ",0)", rise.negate().max(BigDecimal.ZERO))));
    }

    /** A part of a column: a formula and its value, in whole units. */
    private record Part(String formula, BigDecimal value) {}

    private static Part part(String formula, BigDecimal value) {
        return new Part(formula, value);
    }

    /** The name under a column with the millions below it, some columns being too low to carry a label, and its four parts. */
    private void column(String name, String amount, BigDecimal value, String format, Map<Integer, Part> parts) {
        String number = format.startsWith("\"")
                ? format.replace("\"", "")
                : shown(value.divide(MILLION), format.equals(SIGNED) ? "+" : "");
        String shown = name + "\n" + number;
        writer.next()
                .formula(
                        "%s&CHAR(10)&TEXT(ROUND(%s/1000000,1),%s)".formatted(Ref.text(name), amount, Ref.text(format)),
                        shown);
        for (int index = 0; index < 4; index++) {
            Part part = parts.getOrDefault(index, part("0", BigDecimal.ZERO));
            writer.formula(part.formula() + "/1000000", part.value().divide(MILLION));
        }
    }

    private static String shown(BigDecimal millions, String plus) {
        BigDecimal rounded = millions.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() >= 0 ? plus : "") + String.format(Locale.ROOT, "%,.1f", rounded);
    }
}
