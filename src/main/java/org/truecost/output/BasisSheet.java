package org.truecost.output;

import java.util.List;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;
import org.truecost.report.Briefing;
import org.truecost.report.Table;

/** What the figures rest on: rates, assumptions, sources and workbooks, each table of the briefing as it stands. */
final class BasisSheet {

    static final int[] WIDTHS = {58, 30, 20, 18, 40, 16, 44};

    private static final List<String> TABLES = List.of("rates", "assumptions", "sources", "workbooks", "rejected");

    private final Pen pen;
    private final SheetWords words;
    private final Briefing briefing;
    private final CellValues values;

    BasisSheet(Pen pen, SheetWords words, Briefing briefing) {
        this.pen = pen;
        this.words = words;
        this.briefing = briefing;
        this.values = new CellValues(words, briefing.currency());
    }

    void write(String subtitle) {
        pen.title(words.of("sheet.basis"), subtitle);
        TABLES.stream()
                .map(briefing::table)
                .filter(table -> !table.rows().isEmpty())
                .forEach(this::table);
    }

    private void table(Table table) {
        pen.row(24).text(words.of("sheet.basis." + table.name()), Look.of(Weight.SECTION, Form.TEXT));
        pen.row(20);
        for (Table.Heading heading : table.headings()) {
            pen.text(words.of(heading.label()), Look.of(Weight.HEADING, heading.numeric() ? Form.RIGHT : Form.TEXT));
        }
        for (Table.Row row : table.rows()) {
            pen.row();
            for (int column = 0; column < row.values().size(); column++) {
                boolean numeric = table.headings().get(column).numeric();
                values.write(pen, row.values().get(column), weight(row), numeric ? Form.RIGHT : Form.TEXT);
            }
        }
        pen.row();
    }

    private static Weight weight(Table.Row row) {
        return switch (row.weight()) {
            case PLAIN -> Weight.PLAIN;
            case STRONG -> Weight.STRONG;
            case TOTAL -> Weight.TOTAL;
        };
    }
}
