package org.truecost.store;

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
 * How the facts of two versions of a workbook differ. Each fact is held as two short digests, of what it is and of all it says:
 * a few dozen bytes a row.
 */
final class RowContents {

    /** What a fact is, for each table of facts: the columns that tell it from others. */
    private static final Map<String, String> IDENTITIES = Map.of(
            "cost_record", "kind, line_id, first_day",
            "headline_claim", "line_id, stage",
            "exchange_rate", "from_currency, to_currency, rate_date, kind");

    /** Where a fact stands is no part of what it says. */
    private static final Set<String> PLACE = Set.of("id", "sheet_id", "row_number");

    private final JdbcTemplate jdbc;

    /** By all that a fact says: what it is, and how many more of it the later version has. */
    private final Map<Long, long[]> surplus = new HashMap<>();

    private RowContents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static Replacement.Rows compare(JdbcTemplate jdbc, long earlierId, long laterId) {
        RowContents contents = new RowContents(jdbc);
        IDENTITIES.forEach((table, identity) -> {
            contents.count(table, identity, earlierId, -1);
            contents.count(table, identity, laterId, 1);
        });
        return contents.differences();
    }

    private void count(String table, String identity, long workbookId, int weight) {
        jdbc.query(
                "SELECT f.* FROM " + table + " f JOIN sheet s ON s.id = f.sheet_id WHERE s.workbook_id = ?",
                results -> {
                    long what = digest(table, identity(results, identity));
                    long all = digest(table, content(results));
                    surplus.computeIfAbsent(all, content -> new long[] {what, 0})[1] += weight;
                },
                workbookId);
    }

    private static String identity(ResultSet results, String columns) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (String column : columns.split(", ")) {
            text.append(results.getString(column)).append('\u001f');
        }
        return text.toString();
    }

    private static String content(ResultSet results) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
            if (!PLACE.contains(results.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT))) {
                text.append(results.getString(column)).append('\u001f');
            }
        }
        return text.toString();
    }

    private static long digest(String table, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest((table + text).getBytes(UTF_8)))
                    .getLong();
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
