package org.truecost.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Fact;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Money;
import org.truecost.problem.Problem;
import org.truecost.problem.Sheet;
import org.truecost.store.block.CostBlocks;
import org.truecost.store.block.CostRecords;
import org.truecost.store.block.PackedRow;
import org.truecost.store.row.Params;
import org.truecost.store.row.Texts;

/** One workbook being stored; the caller's transaction decides what is kept. */
public final class WorkbookLoad {

    private final JdbcTemplate jdbc;
    private final CostBlocks blocks;
    private final long workbookId;
    private final Map<Sheet, Long> sheetIds = new HashMap<>();

    WorkbookLoad(JdbcTemplate jdbc, long workbookId) {
        this.jdbc = jdbc;
        this.blocks = new CostBlocks(jdbc);
        this.workbookId = workbookId;
    }

    /**
     * Adds rows and their problems.
     *
     * @param items how many items of the workbook they were read from: loading continues after them
     */
    public void add(LoadedRows rows, int items) {
        addFacts(rows.facts());
        addProblems(rows.problems());
        rows.rejectedAmounts().forEach(this::addRejected);
        long accepted = rows.facts().stream()
                .filter(fact -> !(fact instanceof StatedTotal))
                .count();
        jdbc.update(
                "UPDATE workbook SET accepted = accepted + ?, rejected = rejected + ?,"
                        + " rejected_pay = COALESCE(rejected_pay, 0) + ?, items = items + ? WHERE id = ?",
                accepted,
                rows.rejected(),
                rows.rejectedPay(),
                items,
                workbookId);
    }

    /**
     * Removes every row of a workbook that turned out to be unreadable; its problems are kept. A run that is interrupted
     * before it has finished the workbook reads it again from the beginning.
     */
    public void withdraw() {
        removeFacts();
        jdbc.update("UPDATE workbook SET accepted = 0, items = NULL WHERE id = ?", workbookId);
    }

    /** Removes everything stored for it and begins with its first item. */
    void restart() {
        removeFacts();
        jdbc.update("DELETE FROM problem WHERE workbook_id = ?", workbookId);
        jdbc.update(
                "UPDATE workbook SET accepted = 0, rejected = 0, rejected_pay = 0, items = 0 WHERE id = ?", workbookId);
    }

    private void removeFacts() {
        for (String table : List.of("cost_block", "headline_claim", "exchange_rate", "stated_total")) {
            jdbc.update(
                    "DELETE FROM " + table + " WHERE sheet_id IN (SELECT id FROM sheet WHERE workbook_id = ?)",
                    workbookId);
        }
        jdbc.update("DELETE FROM rejected_amount WHERE workbook_id = ?", workbookId);
    }

    /** Records by which mappings it was read so far; empty where none was needed. */
    public void readBy(String mappings) {
        if (!mappings.isEmpty()) {
            jdbc.update("UPDATE workbook SET read_by = ? WHERE id = ?", mappings, workbookId);
        }
    }

    /** Says that the workbook was read to its end. */
    public void finish() {
        jdbc.update("UPDATE workbook SET loaded = TRUE WHERE id = ?", workbookId);
    }

    private void addFacts(List<? extends Fact> facts) {
        Map<Class<?>, List<Fact>> byType = facts.stream().collect(groupingBy(WorkbookLoad::table));
        addCosts(byType.getOrDefault(CostRecord.class, List.of()));
        insert(
                "headline_claim",
                OtherFacts.CLAIM_COLUMNS,
                byType.get(HeadlineClaim.class),
                fact -> OtherFacts.params((HeadlineClaim) fact, sheetId(fact)));
        insert(
                "exchange_rate",
                OtherFacts.RATE_COLUMNS,
                byType.get(ExchangeRate.class),
                fact -> OtherFacts.params((ExchangeRate) fact, sheetId(fact)));
        insert(
                "stated_total",
                OtherFacts.TOTAL_COLUMNS,
                byType.get(StatedTotal.class),
                fact -> OtherFacts.params((StatedTotal) fact, sheetId(fact)));
    }

    private void addCosts(List<Fact> costs) {
        costs.stream()
                .collect(groupingBy(this::sheetId, LinkedHashMap::new, mapping(WorkbookLoad::pack, toList())))
                .forEach(blocks::add);
    }

    private static PackedRow pack(Fact cost) {
        return CostRecords.pack((CostRecord) cost);
    }

    private static Class<?> table(Fact fact) {
        return fact instanceof CostRecord ? CostRecord.class : fact.getClass();
    }

    private void addProblems(List<Problem> problems) {
        insert("problem", Problems.COLUMNS, problems, problem -> Problems.params(problem, workbookId));
    }

    private <T> void insert(
            String table, String columns, @Nullable List<? extends T> rows, Function<? super T, Params> params) {
        if (rows == null || rows.isEmpty()) {
            return;
        }
        String marks = "?, ".repeat(columns.split(",").length - 1) + "?";
        jdbc.batchUpdate(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")",
                rows.stream().map(row -> params.apply(row).toArray()).toList());
    }

    private void addRejected(Money amount) {
        String currency = amount.currency().getCurrencyCode();
        int updated = jdbc.update(
                "UPDATE rejected_amount SET amount = amount + ? WHERE workbook_id = ? AND currency = ?",
                amount.amount(),
                workbookId,
                currency);
        if (updated == 0) {
            jdbc.update(
                    "INSERT INTO rejected_amount (workbook_id, currency, amount) VALUES (?, ?, ?)",
                    workbookId,
                    currency,
                    amount.amount());
        }
    }

    private long sheetId(Fact fact) {
        return sheetIds.computeIfAbsent(fact.source().sheet(), this::findOrAdd);
    }

    private long findOrAdd(Sheet sheet) {
        return find(sheet).orElseGet(() -> {
            jdbc.update(
                    "INSERT INTO sheet (workbook_id, name, kind, headers) VALUES (?, ?, ?, ?)",
                    workbookId,
                    sheet.name(),
                    sheet.kind().name(),
                    Texts.ofHeaders(sheet.headers()));
            return find(sheet).orElseThrow();
        });
    }

    /** Two tables of one kind on a sheet differ by their headers. */
    private Optional<Long> find(Sheet sheet) {
        return jdbc
                .query(
                        "SELECT id, headers FROM sheet WHERE workbook_id = ? AND name = ? AND kind = ?",
                        (results, index) ->
                                Texts.headers(results.getString("headers")).equals(sheet.headers())
                                        ? Optional.of(results.getLong("id"))
                                        : Optional.<Long>empty(),
                        workbookId,
                        sheet.name(),
                        sheet.kind().name())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
