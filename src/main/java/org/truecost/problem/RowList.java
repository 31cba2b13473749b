package org.truecost.problem;

import java.util.ArrayList;
import java.util.List;

/** Row numbers as a message names them: {@code 5, 7–9, 12 …}. */
public final class RowList {

    private static final int RUNS = 8;

    private RowList() {}

    /** Says that a total is the sum without some rows. */
    public static Message leftOut(List<Integer> rows) {
        return named("problems.rows.omitted", rows);
    }

    /** Says that a sum is without rows that were rejected; nothing where none were. */
    public static Message rejected(List<Integer> rows) {
        return rows.isEmpty() ? Message.NONE : named("problems.rows.rejected", rows);
    }

    private static Message named(String key, List<Integer> rows) {
        return Message.of(key).with("count", rows.size()).with("rows", listed(rows));
    }

    /** Row numbers in ascending order, runs joined. */
    public static Message listed(List<Integer> rows) {
        List<Message> runs = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size() && rows.get(to + 1) == rows.get(to) + 1) {
                to++;
            }
            String first = String.valueOf(rows.get(from));
            runs.add(Message.verbatim(from == to ? first : first + "–" + rows.get(to)));
            from = to + 1;
        }
        Message shown = new Message.Listing("problems.list.and", runs.subList(0, Math.min(runs.size(), RUNS)));
        return runs.size() > RUNS ? Message.of("problems.rows.more").with("rows", shown) : shown;
    }
}
