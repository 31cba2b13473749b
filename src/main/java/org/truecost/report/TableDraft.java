package org.truecost.report;

import java.util.ArrayList;
import java.util.List;
import org.truecost.report.Table.Heading;
import org.truecost.report.Table.Row;
import org.truecost.report.Table.Weight;

/** A table as it is being written, row by row. */
final class TableDraft {

    private final String name;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private TableDraft(String name) {
        this.name = name;
    }

    static TableDraft named(String name) {
        return new TableDraft(name);
    }

    /** Columns of words. */
    TableDraft words(String... labels) {
        return headings(false, labels);
    }

    /** Columns of figures, set right-aligned. */
    TableDraft figures(String... labels) {
        return headings(true, labels);
    }

    TableDraft row(Value... values) {
        return row(Weight.PLAIN, List.of(values));
    }

    TableDraft row(Weight weight, Value... values) {
        return row(weight, List.of(values));
    }

    TableDraft row(Weight weight, List<Value> values) {
        if (values.size() != headings.size()) {
            throw new IllegalArgumentException(name + " has " + headings.size() + " columns, its row " + values.size());
        }
        rows.add(new Row(weight, values));
        return this;
    }

    Table done() {
        return new Table(name, headings, rows);
    }

    private TableDraft headings(boolean numeric, String... labels) {
        for (String label : labels) {
            headings.add(new Heading("heading." + label, numeric));
        }
        return this;
    }
}
