package org.truecost.store.block;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cost records in the table {@code cost_block}, many to each of its rows: a database takes its time by the row, and nothing asks
 * it for a single record (decision 0015). A block holds records of one sheet, one after the other, each after its length in
 * bytes.
 */
public final class CostBlocks {

    /** From where on a block takes no further record. */
    private static final int BLOCK_BYTES = 1 << 16;

    private final JdbcTemplate jdbc;

    public CostBlocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds records of a sheet.
     *
     * @param records in the order of their rows, which come after those added before
     */
    public void add(long sheetId, List<PackedRow> records) {
        List<Object[]> blocks = new ArrayList<>();
        int from = 0;
        while (from < records.size()) {
            int to = endOfBlock(records, from);
            blocks.add(new Object[] {sheetId, rowNumber(records.get(from)), block(records.subList(from, to))});
            from = to;
        }
        jdbc.batchUpdate("INSERT INTO cost_block (sheet_id, first_row, records) VALUES (?, ?, ?)", blocks);
    }

    private static int endOfBlock(List<PackedRow> records, int from) {
        int size = 0;
        int to = from;
        while (to < records.size() && size < BLOCK_BYTES) {
            size += records.get(to++).size();
        }
        return to;
    }

    private static int rowNumber(PackedRow record) {
        return PackedCost.of(record, 0).row();
    }

    private static byte[] block(List<PackedRow> records) {
        int size = records.stream()
                .mapToInt(record -> Integer.BYTES + record.size())
                .sum();
        ByteArrayOutputStream block = new ByteArrayOutputStream(size);
        try {
            DataOutputStream out = new DataOutputStream(block);
            for (PackedRow record : records) {
                record.write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("no device was written to", impossible);
        }
        return block.toByteArray();
    }

    /** Shows a workbook's records, sheet by sheet. */
    public void forEachOf(long workbookId, Consumer<PackedRow> action) {
        jdbc.queryForList("SELECT id FROM sheet WHERE workbook_id = ? ORDER BY id", Long.class, workbookId)
                .forEach(sheetId -> forEach(sheetId, action));
    }

    /** Shows a sheet's records in the order of their rows, block by block: the embedded database materialises a whole result. */
    public void forEach(long sheetId, Consumer<PackedRow> action) {
        jdbc.queryForList(
                        "SELECT first_row FROM cost_block WHERE sheet_id = ? ORDER BY first_row",
                        Integer.class,
                        sheetId)
                .forEach(firstRow -> jdbc.query(
                        "SELECT records FROM cost_block WHERE sheet_id = ? AND first_row = ?",
                        results -> {
                            forEachIn(results.getBytes("records"), action);
                        },
                        sheetId,
                        firstRow));
    }

    /** Shows the records of a block. */
    static void forEachIn(byte[] block, Consumer<PackedRow> action) {
        ByteArrayInputStream left = new ByteArrayInputStream(block);
        DataInputStream in = new DataInputStream(left);
        try {
            while (left.available() > 0) {
                action.accept(PackedRow.read(in));
            }
        } catch (IOException cut) {
            throw new UncheckedIOException("a block ends within a record", cut);
        }
    }
}
