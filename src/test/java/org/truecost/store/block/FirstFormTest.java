package org.truecost.store.block;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Replacement;
import org.truecost.store.schema.BatchTables;
import org.truecost.store.schema.CostBlockTable;

/**
 * What is in the databases of builds whose rows had no version is read, and a workbook that comes again unchanged has the rows
 * it had. The rows are a file that such a build wrote: {@link FirstFormRecords} says how.
 */
class FirstFormTest {

    private static final List<CostRecord> RECORDS = FirstFormRecords.all();

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(source);

    @BeforeEach
    void makeTables() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new BatchTables(), new CostBlockTable())
                .load()
                .migrate();
    }

    @Test
    void saysWhatItSaid() throws IOException {
        List<PackedRow> rows = rows(storedBefore());

        assertThat(rows).hasSize(RECORDS.size() + 1);
        for (int i = 0; i < RECORDS.size(); i++) {
            CostRecord record = RECORDS.get(i);
            assertThat(CostRecords.read(rows.get(i).unpack(), record.source())).isEqualTo(record);
        }
    }

    @Test
    void isTheRowThatIsWrittenToday() throws IOException {
        List<PackedRow> rows = rows(storedBefore());

        assertThat(rows.subList(0, RECORDS.size())).isEqualTo(writtenToday(RECORDS));
    }

    /** The last row of the file has no place for notes, and the record it is of has none. */
    @Test
    void isTheRowThatIsWrittenTodayThoughAColumnWasAdded() throws IOException {
        PackedRow beforeTheColumn = rows(storedBefore()).getLast();

        assertThat(beforeTheColumn).isEqualTo(CostRecords.pack(RECORDS.getLast()));
    }

    @Test
    void isNoChangeOfAWorkbookThatComesAgain() throws IOException {
        byte[] before = storedBefore();
        addWorkbook(1, before);
        addWorkbook(2, block(writtenToday(RECORDS), CostRecords.pack(RECORDS.getLast())));

        assertThat(RowContents.compare(jdbc, 1, 2)).isEqualTo(new Replacement.Rows(0, 0, 0));
    }

    @Test
    void isAChangeWhereTheWorkbookSaysSomethingElse() throws IOException {
        addWorkbook(1, storedBefore());
        addWorkbook(2, block(writtenToday(RECORDS), PackedRow.of(8, 3, "P-3")));

        assertThat(RowContents.compare(jdbc, 1, 2))
                .as("one P-2 less, P-3 instead")
                .isEqualTo(new Replacement.Rows(1, 1, 0));
    }

    private void addWorkbook(long id, byte[] block) {
        jdbc.update("INSERT INTO workbook (id, sha256, name) VALUES (?, ?, 'costs.xlsx')", id, "sha" + id);
        jdbc.update(
                "INSERT INTO sheet (id, workbook_id, name, kind, headers) VALUES (?, ?, 'Sheet', 'PAYROLL', '')",
                id,
                id);
        jdbc.update("INSERT INTO cost_block (sheet_id, first_row, records) VALUES (?, 2, ?)", id, block);
    }

    private static byte[] storedBefore() throws IOException {
        try (InputStream file = requireNonNull(
                FirstFormTest.class.getResourceAsStream("cost-records-of-the-first-form.bin"), "the rows of before")) {
            return file.readAllBytes();
        }
    }

    private static List<PackedRow> rows(byte[] block) {
        List<PackedRow> rows = new ArrayList<>();
        CostBlocks.forEachIn(block, rows::add);
        return rows;
    }

    private static List<PackedRow> writtenToday(List<CostRecord> records) {
        return records.stream().map(CostRecords::pack).toList();
    }

    private static byte[] block(List<PackedRow> rows, PackedRow last) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(block);
        for (PackedRow row : rows) {
            row.write(out);
        }
        last.write(out);
        return block.toByteArray();
    }
}
