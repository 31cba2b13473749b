package org.truecost.store.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Facts;
import org.truecost.ledger.CostRecord;
import org.truecost.store.row.Fields;
import org.truecost.store.row.ResultRow;

/** A record is unpacked as it was packed. */
class PackedRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "48.25", "0.000000000000000000000001", "-123456789012345678901234567890.5"})
    void keepsNumbers(String number) throws SQLException {
        assertThat(unpacked("quantity", new BigDecimal(number)).number("quantity"))
                .isEqualTo(new BigDecimal(number));
    }

    @Test
    void isTheSameBytesForTheSameNumber() {
        assertThat(PackedRow.of(new BigDecimal("48.000"))).isEqualTo(PackedRow.of(new BigDecimal("4.8E+1")));
    }

    /** So that a column can be added without touching what lies in databases. */
    @Test
    void hasNoValueOfColumnsItWasPackedWithout() {
        PackedRow.Unpacked row = PackedRow.of(7, 2, "E1").unpack();

        assertThat(row.text("notes")).isNull();
        assertThat(row.text("description")).isNull();
        assertThat(row.text("line_id")).isEqualTo("E1");
        assertThat(row.integer("row_number")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 127, 128, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void keepsIntegers(int number) throws SQLException {
        assertThat(unpacked("useful_life", number).integer("useful_life")).isEqualTo(number);
    }

    @Test
    void hasTheSameContentInAnotherRow() {
        assertThat(PackedRow.of(7, 2, "E1").content())
                .isEqualTo(PackedRow.of(70_000, 2, "E1").content());
        assertThat(PackedRow.of(7, 2, "E1").content())
                .isNotEqualTo(PackedRow.of(7, 2, "E2").content());
    }

    @Test
    void keepsTextsAndDays() throws SQLException {
        assertThat(unpacked("notes", "備考 \uD83D\uDE00 ".repeat(1000)).text("notes"))
                .isEqualTo("備考 \uD83D\uDE00 ".repeat(1000));
        assertThat(unpacked("notes", "").text("notes")).isEmpty();
        assertThat(unpacked("paid_on", LocalDate.of(1899, 12, 31)).day("paid_on"))
                .isEqualTo(LocalDate.of(1899, 12, 31));
    }

    static Stream<CostRecord> everySampleRecord() {
        return Facts.sample().stream().filter(CostRecord.class::isInstance).map(CostRecord.class::cast);
    }

    @ParameterizedTest
    @MethodSource("everySampleRecord")
    void keepsRecords(CostRecord record) throws SQLException {
        PackedRow packed = CostRecords.pack(record);

        assertThat(CostRecords.read(new ResultRow(packed.unpack()), record.source()))
                .isEqualTo(record);
    }

    private static Fields unpacked(String column, Object value) {
        List<String> columns = List.of(CostRecords.COLUMNS.split(", "));
        Object[] values = new Object[columns.size()];
        values[columns.indexOf(column)] = value;
        return PackedRow.of(values).unpack();
    }
}
