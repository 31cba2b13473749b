package org.truecost.batch;

import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Parsed;
import org.truecost.money.Money;
import org.truecost.problem.Problem;
import org.truecost.store.LoadedRows;
import org.truecost.store.WorkbookLoad;

/** Puts what was read of a workbook into the store, within the caller's transaction. */
final class RowsOfWorkbook {

    private RowsOfWorkbook() {}

    /** Stores the next items of a workbook; one that proves unreadable loses its rows and keeps its problems. */
    static void store(List<? extends Parsed> items, WorkbookLoad load) {
        load.add(rows(items), items.size());
        if (items.stream().anyMatch(Parsed.Refused.class::isInstance)) {
            load.withdraw();
        }
    }

    private static LoadedRows rows(List<? extends Parsed> items) {
        List<Fact> facts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Money> rejectedAmounts = new ArrayList<>();
        int rejected = 0;
        int rejectedPay = 0;
        for (Parsed item : items) {
            switch (item) {
                case Parsed.Accepted accepted -> {
                    facts.add(accepted.fact());
                    problems.addAll(accepted.warnings());
                }
                case Parsed.Rejected row -> {
                    rejected++;
                    problems.addAll(row.problems());
                    rejectedPay += row.isPay() ? 1 : 0;
                    if (row.amount() != null && row.isCost() && !row.isPay()) {
                        rejectedAmounts.add(row.amount());
                    }
                }
                case Parsed.Unread unread -> problems.add(unread.problem());
                case Parsed.Note noted -> problems.add(noted.problem());
                case Parsed.Refused refused -> problems.add(refused.problem());
            }
        }
        return new LoadedRows(facts, problems, rejected, rejectedPay, rejectedAmounts);
    }
}
