package org.truecost.store.block;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.truecost.Facts;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.store.row.Params;
import org.truecost.store.schema.BatchTables;
import org.truecost.store.schema.CostBlockTable;

/** Whatever records come, and however they lay in the database of an earlier version, they are shown as they were. */
class CostBlocksTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final CostBlocks blocks = new CostBlocks(jdbc);

    @BeforeEach
    void makeTablesOfTheVersionBefore() {
        migrations().target("10").load().migrate();
        jdbc.update("INSERT INTO workbook (id, sha256, name) VALUES (1, 'a', 'costs.xlsx')");
        for (int sheet = 1; sheet <= CostRecords.KINDS.size(); sheet++) {
            jdbc.update(
                    "INSERT INTO sheet (id, workbook_id, name, kind, headers) VALUES (?, 1, 'Sheet', 'PAYROLL', '')",
                    sheet);
        }
    }

    @Test
    void showsWhatWasAddedInManyPieces() {
        migrate();
        List<PackedRow> records = records(IntStream.range(2, 5000));
        blocks.add(1, records.subList(0, 10));
        blocks.add(1, records.subList(10, 4000));
        blocks.add(1, records.subList(4000, records.size()));
        blocks.add(2, records.subList(0, 1));

        assertThat(shown(1)).isEqualTo(records);
        assertThat(shown(2)).containsExactly(records.getFirst());
        assertThat(count("cost_block")).as("many records a block").isBetween(4, 30);
    }

    @Test
    void showsRowsFarApart() {
        migrate();
        List<PackedRow> records = records(IntStream.of(2, 999, 1000, 1001, 5_000, 1_048_576));
        records.forEach(record -> blocks.add(1, List.of(record)));

        assertThat(shown(1)).isEqualTo(records);
    }

    @Test
    void keepsRowsOfAnySize() {
        migrate();
        String longest = "備".repeat(32_767);
        List<PackedRow> records = IntStream.range(2, 40)
                .mapToObj(row -> PackedRow.of(row, 2, longest, longest, longest))
                .toList();
        blocks.add(1, records);

        assertThat(shown(1)).isEqualTo(records);
        assertThat(count("cost_block")).isEqualTo(records.size());
    }

    @Test
    void movesWhatEarlierVersionsKeptARecordARow() {
        Map<Long, List<PackedRow>> before = keepAsBefore();

        migrate();

        assertThat(before)
                .hasSizeGreaterThan(2)
                .allSatisfy((sheet, records) -> assertThat(shown(sheet)).isEqualTo(records));
        assertThat(tables()).doesNotContain("COST_RECORD");
    }

    /** The embedded database keeps a new table and what was committed next to it, though the move was not finished. */
    @Test
    void movesAllAfterAMoveThatWasKilled() {
        Map<Long, List<PackedRow>> before = keepAsBefore();
        jdbc.execute(
                "CREATE TABLE cost_block (sheet_id BIGINT NOT NULL REFERENCES sheet (id), first_row INTEGER NOT NULL,"
                        + " records VARBINARY(16777216) NOT NULL, PRIMARY KEY (sheet_id, first_row))");
        blocks.add(1, records(IntStream.range(2, 100)));

        migrate();

        assertThat(before)
                .allSatisfy((sheet, records) -> assertThat(shown(sheet)).isEqualTo(records));
    }

    @Test
    void goesOnAfterAMoveThatWasKilledWhenAllWasMoved() {
        keepAsBefore();
        migrate();
        List<PackedRow> moved = shown(1);
        jdbc.update("DELETE FROM \"flyway_schema_history\" WHERE CAST(\"version\" AS INTEGER) >= 11");

        migrate();

        assertThat(shown(1)).isEqualTo(moved).isNotEmpty();
    }

    /** The sample's costs far apart, as the version before kept them; returned as they are kept now, by their sheets. */
    private Map<Long, List<PackedRow>> keepAsBefore() {
        Map<Long, List<PackedRow>> kept = new TreeMap<>();
        int row = 2;
        for (Fact fact : Facts.sample()) {
            if (fact instanceof CostRecord cost) {
                long sheet =
                        1L + CostRecords.KINDS.indexOf(cost.source().sheet().kind());
                PackedFields packed = CostRecords.pack(cost).unpack();
                @Nullable Object[] values = columns().map(packed::value).toArray();
                values[0] = row;
                row += 700;
                jdbc.update(
                        "INSERT INTO cost_record (sheet_id, " + named(columns()) + ") VALUES (?"
                                + ", ?".repeat(values.length) + ")",
                        new Params().add(sheet).add(values).toArray());
                kept.computeIfAbsent(sheet, none -> new ArrayList<>()).add(PackedRow.of(values));
            }
        }
        return kept;
    }

    /** The fields that earlier versions kept as columns. */
    private static Stream<CostField> columns() {
        return EnumSet.range(CostField.ROW_NUMBER, CostField.NOTES).stream();
    }

    private static String named(Stream<CostField> fields) {
        return fields.map(CostField::name).collect(Collectors.joining(", "));
    }

    private static List<PackedRow> records(IntStream rows) {
        return rows.mapToObj(row -> PackedRow.of(row, 2, "E" + row, "電気 ".repeat(row % 40), null))
                .toList();
    }

    private List<PackedRow> shown(long sheet) {
        List<PackedRow> shown = new ArrayList<>();
        blocks.forEach(sheet, shown::add);
        return shown;
    }

    private void migrate() {
        migrations().load().migrate();
    }

    private FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new BatchTables(), new CostBlockTable());
    }

    private int count(String table) {
        return requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class));
    }

    private List<@Nullable String> tables() {
        return jdbc.queryForList(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'", String.class);
    }
}
