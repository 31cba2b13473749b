package org.truecost.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Parsed;
import org.truecost.money.Money;
import org.truecost.problem.Problem;
import org.truecost.store.LoadedRows;
import org.truecost.store.WorkbookLoad;

/** Puts a chunk of a workbook's rows into the store. */
class WorkbookWriter implements ItemWriter<Parsed> {

    private final Supplier<WorkbookLoad> loading;
    private final String workbook;
    private final WorkbookItems source;
    private final Progress progress;
    private @Nullable WorkbookLoad load;
    private long rows;

    /** @param loading begins the load, within the transaction of the first chunk */
    WorkbookWriter(Supplier<WorkbookLoad> loading, String workbook, WorkbookItems source, Progress progress) {
        this.loading = loading;
        this.workbook = workbook;
        this.source = source;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends Parsed> items) {
        WorkbookLoad begun = load == null ? loading.get() : load;
        load = begun;
        begun.add(rows(items.getItems()), items.size());
        if (items.getItems().stream().anyMatch(Parsed.Refused.class::isInstance)) {
            begun.withdraw();
        }
        rows += items.size();
        progress.loading(workbook, rows, source.part());
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
