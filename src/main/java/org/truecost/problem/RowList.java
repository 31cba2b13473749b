package org.truecost.problem;

import java.util.ArrayList;
import java.util.List;

/** Numbers of rows as a message names them: {@code rows 5, 7–9 and 6 more}. */
public final class RowList {

    private static final int RUNS = 8;

    private RowList() {}

    /** Says that a total is the sum without some rows. */
    public static Words leftOut(List<Integer> rows) {
        return new Words(
                " It is the sum without row" + (rows.size() == 1 ? " " : "s ") + listed(rows, ", ", " …") + ".",
                listed(rows, "、", "…") + "行目を除いた合計と一致します。");
    }

    /** Says that a sum is without rows that were rejected; nothing where none were. */
    public static Words rejected(List<Integer> rows) {
        return rows.isEmpty()
                ? Words.same("")
                : new Words(
                        " Rejected and in no sum: row" + (rows.size() == 1 ? " " : "s ") + listed(rows, ", ", " …")
                                + ".",
                        listed(rows, "、", "…") + "行目は取り込まれず、合計に入っていません。");
    }

    /** Row numbers in ascending order, runs joined, in both languages. */
    public static Words listed(List<Integer> rows) {
        return new Words(listed(rows, ", ", " …"), listed(rows, "、", "…"));
    }

    /** Row numbers in ascending order, runs joined. */
    private static String listed(List<Integer> rows, String comma, String more) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size() && rows.get(to + 1) == rows.get(to) + 1) {
                to++;
            }
            runs.add(from == to ? String.valueOf(rows.get(from)) : rows.get(from) + "–" + rows.get(to));
            from = to + 1;
        }
        return String.join(comma, runs.subList(0, Math.min(runs.size(), RUNS))) + (runs.size() > RUNS ? more : "");
    }
}
