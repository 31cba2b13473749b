package org.truecost.store.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.ledger.Replacement;

/**
 * How the facts of two versions of a workbook differ. Each fact is held as two short digests, of its identity and of its
 * contents: a few dozen bytes per row.
 */
public final class RowContents {

    /** The place of a fact is not part of its contents. */
    private static final Set<String> PLACE = Set.of("id", "sheet_id", "row_number");

    static final String SEPARATOR = "\u001f";

    private final JdbcTemplate jdbc;

    /** By a fact's contents: its identity, and how many more of it the later version has. */
    private final Map<Long, long[]> surplus = new HashMap<>();

    private RowContents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many facts were added, removed and changed between two versions of a workbook, given by their numbers. */
    public static Replacement.Rows compare(JdbcTemplate jdbc, long earlierId, long laterId) {
        RowContents contents = new RowContents(jdbc);
        contents.count(earlierId, -1);
        contents.count(laterId, 1);
        return contents.differences();
    }

    private void count(long workbookId, int weight) {
        countCosts(workbookId, weight);
        OtherRows.forEach(
                jdbc,
                workbookId,
                (table, identity, row) -> count(
                        digest(table, identity.getBytes(UTF_8)),
                        digest(table, content(row).getBytes(UTF_8)),
                        weight));
    }

    /** A cost is identified by its kind, its id and its first day. */
    private void countCosts(long workbookId, int weight) {
        new CostBlocks(jdbc).forEachOf(workbookId, record -> {
            PackedFields cost = record.unpack();
            String what = String.join(
                    SEPARATOR,
                    "" + cost.integer(CostField.KIND),
                    cost.text(CostField.LINE_ID),
                    "" + cost.dayOrNull(CostField.FIRST_DAY));
            count(digest("cost", what.getBytes(UTF_8)), digest("cost", record.content()), weight);
        });
    }

    private void count(long what, long all, int weight) {
        surplus.computeIfAbsent(all, content -> new long[] {what, 0})[1] += weight;
    }

    private static String content(ResultSet results) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
            if (!PLACE.contains(results.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT))) {
                text.append(results.getString(column)).append(SEPARATOR);
            }
        }
        return text.toString();
    }

    static long digest(String table, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(table.getBytes(UTF_8));
            return ByteBuffer.wrap(digest.digest(content)).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** What only one version has; a fact that both have, saying different things, has changed. */
    private Replacement.Rows differences() {
        Map<Long, int[]> onlyIn = new HashMap<>();
        for (long[] content : surplus.values()) {
            int[] counts = onlyIn.computeIfAbsent(content[0], what -> new int[2]);
            counts[content[1] < 0 ? 0 : 1] += (int) Math.abs(content[1]);
        }
        int came = 0;
        int went = 0;
        int changed = 0;
        for (int[] counts : onlyIn.values()) {
            int both = Math.min(counts[0], counts[1]);
            changed += both;
            went += counts[0] - both;
            came += counts[1] - both;
        }
        return new Replacement.Rows(came, went, changed);
    }
}
