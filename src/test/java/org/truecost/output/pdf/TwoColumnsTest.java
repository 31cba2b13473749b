package org.truecost.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.report.Table;
import org.truecost.report.Table.Heading;
import org.truecost.report.Table.Row;
import org.truecost.report.Table.Weight;
import org.truecost.report.Value;

class TwoColumnsTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 11})
    void setsTheSecondHalfNextToTheFirst(int rows) {
        Table columns = TwoColumns.of(list(rows, Weight.PLAIN));
        assertThat(columns.headings()).hasSize(4);
        assertThat(columns.rows()).hasSize((rows + 1) / 2);
        List<Value> read = IntStream.of(0, 2)
                .boxed()
                .flatMap(half -> columns.rows().stream().flatMap(row -> row.values().subList(half, half + 2).stream()))
                .filter(value -> !(value instanceof Value.Blank))
                .toList();
        assertThat(read)
                .isEqualTo(list(rows, Weight.PLAIN).rows().stream()
                        .flatMap(row -> row.values().stream())
                        .toList());
    }

    @Test
    void leavesAShortListAndOneWithATotalAsTheyAre() {
        assertThat(TwoColumns.of(list(9, Weight.PLAIN))).isEqualTo(list(9, Weight.PLAIN));
        assertThat(TwoColumns.of(list(10, Weight.TOTAL))).isEqualTo(list(10, Weight.TOTAL));
    }

    private static Table list(int rows, Weight last) {
        List<Row> listed = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> new Row(
                        row == rows ? last : Weight.PLAIN,
                        List.of(new Value.Text("name " + row), new Value.Text("value " + row))))
                .toList();
        return new Table("list", List.of(new Heading("a", false), new Heading("b", true)), listed);
    }
}
