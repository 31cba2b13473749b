package org.truecost.store;

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

/** A record is unpacked as it was packed. */
class PackedRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "48.25", "0.000000000000000000000001", "-123456789012345678901234567890.5"})
    void keepsNumbers(String number) throws SQLException {
        assertThat(unpacked("quantity", new BigDecimal(number)).number("quantity"))
                .isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 127, 128, -1, Integer.MAX_VALUE + 1L, Long.MAX_VALUE, Long.MIN_VALUE})
    void keepsIds(long id) throws SQLException {
        assertThat(unpacked("sheet_id", id).id("sheet_id")).isEqualTo(id);
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
        PackedRow packed = PackedRow.of(CostRecords.params(record, 7).toArray());

        assertThat(CostRecords.read(new Row(packed.unpack()), record.source())).isEqualTo(record);
    }

    private static Fields unpacked(String column, Object value) {
        List<String> columns = List.of(CostRecords.COLUMNS.split(", "));
        Object[] values = new Object[columns.size()];
        values[columns.indexOf(column)] = value;
        return PackedRow.of(values).unpack();
    }
}
