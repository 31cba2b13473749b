package org.truecost.report;

import java.util.List;

/**
 * A table of the briefing.
 *
 * @param name its stable name, by which templates place it: {@code ladder}
 * @param headings one each column
 */
public record Table(String name, List<Heading> headings, List<Row> rows) {

    /**
     * A column's heading.
     *
     * @param label the key of its words in the labels: {@code heading.scope}
     * @param numeric set right-aligned
     */
    public record Heading(String label, boolean numeric) {}

    /** A row; as many values as the table has headings. */
    public record Row(Weight weight, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** How a row is emphasised. */
    public enum Weight {
        PLAIN,
        /** The rows the finding rests on: the headline and the true cost. */
        STRONG,
        TOTAL
    }

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}
