package org.truecost.store;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.files.ScratchFolder;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credits;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.LifeChanges;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.StatedTotal;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;
import org.truecost.store.block.CostBlocks;
import org.truecost.store.block.CostField;
import org.truecost.store.block.CostRecords;
import org.truecost.store.block.PackedCost;
import org.truecost.store.block.PackedFields;
import org.truecost.store.block.SortedCosts;
import org.truecost.store.row.ResultRow;
import org.truecost.store.row.Texts;

/**
 * The facts of a report's workbooks, or of one workbook, read from the store as they are asked for; the cost records once,
 * however often they are shown.
 */
final class StoredLedger implements Ledger {

    /** From the facts to their workbooks; the names are there to order by. */
    private static final String FROM = " f JOIN sheet s ON s.id = f.sheet_id JOIN workbook w ON w.id = s.workbook_id";

    /**
     * Which workbooks the facts come from.
     *
     * @param name the name of such a workbook
     */
    private record Of(String where, String name) {

        static final Of REPORT =
                new Of(" JOIN report_workbook r ON r.workbook_id = w.id WHERE r.report_id = ?", "r.name");
        static final Of WORKBOOK = new Of(" WHERE w.id = ?", "w.name");
    }

    private final JdbcTemplate jdbc;
    private final Database database;
    private final ScratchFolder scratch;
    private final Of which;
    private final long id;

    /** By their ids, in the order of workbook and name. */
    private final Map<Long, Sheet> sheets = new LinkedHashMap<>();

    private @Nullable Sorted sorted;

    /** The cost records, whether any of them is replaced by another, and what purchases are shown with. */
    private record Sorted(SortedCosts costs, boolean superseded, Credits credits, LifeChanges changes) {}

    private StoredLedger(JdbcTemplate jdbc, Database database, ScratchFolder scratch, Of which, long id) {
        this.jdbc = jdbc;
        this.database = database;
        this.scratch = scratch;
        this.which = which;
        this.id = id;
        loadSheets();
    }

    /** The facts of a report's workbooks. */
    static StoredLedger ofReport(JdbcTemplate jdbc, Database database, ScratchFolder scratch, long reportId) {
        return new StoredLedger(jdbc, database, scratch, Of.REPORT, reportId);
    }

    /** The facts of one workbook. */
    static StoredLedger ofWorkbook(JdbcTemplate jdbc, Database database, ScratchFolder scratch, long workbookId) {
        return new StoredLedger(jdbc, database, scratch, Of.WORKBOOK, workbookId);
    }

    @Override
    public void forEachCost(Consumer<? super CostRecord> action) {
        costs(EnumSet.allOf(SheetKind.class), action);
    }

    /** By their sheets' kind, so that the lines of other sheets are not even looked at. */
    @Override
    public void forEachAsset(Consumer<? super ServerCapex> action) {
        costs(EnumSet.of(SheetKind.SERVER_CAPEX), record -> {
            if (record instanceof ServerCapex asset) {
                action.accept(asset);
            }
        });
    }

    @Override
    public void forEachPayroll(Consumer<? super Payroll> action) {
        costs(EnumSet.of(SheetKind.PAYROLL), record -> action.accept((Payroll) record));
    }

    @Override
    public void forEachSuperseded(Consumer<? super CostRecord> action) {
        if (sorted().superseded()) {
            forEachCost(record -> {
                if (!record.isInForce()) {
                    action.accept(record);
                }
            });
        }
    }

    private void costs(Set<SheetKind> kinds, Consumer<? super CostRecord> action) {
        List<Sheet> places = List.copyOf(sheets.values());
        Sorted known = sorted();
        known.costs()
                .forEach(
                        kinds,
                        (cost, bill) ->
                                action.accept(known.credits().on(known.changes().on(record(places, cost, bill)))));
    }

    /** Read from the database once: the facts of a workbook that is loaded never change. */
    private synchronized Sorted sorted() {
        Sorted known = sorted;
        if (known == null) {
            known = read();
            sorted = known;
        }
        return known;
    }

    private Sorted read() {
        SortedCosts.Collector costs = new SortedCosts.Collector(scratch);
        CostBlocks blocks = new CostBlocks(jdbc);
        boolean[] superseded = new boolean[1];
        boolean[] credited = new boolean[1];
        int place = 0;
        for (long sheetId : sheets.keySet()) {
            int sheet = place++;
            blocks.forEach(sheetId, record -> {
                costs.add(PackedCost.of(record, sheet));
                PackedFields fields = record.unpack();
                credited[0] |= fields.has(CostField.CREDIT_FOR);
                superseded[0] |= fields.has(CostField.SUPERSEDED_BY) || fields.has(CostField.ESTIMATE);
                if (fields.has(CostField.ESTIMATE)) {
                    costs.add(PackedCost.ofBill(record, sheet));
                }
            });
        }
        SortedCosts all = costs.sorted();
        return new Sorted(all, superseded[0], credited[0] ? credits(all) : new Credits(), changes(all));
    }

    /** In a further pass over the purchases: only then is it known which credits are replaced by others. */
    private Credits credits(SortedCosts costs) {
        List<Sheet> places = List.copyOf(sheets.values());
        Credits credits = new Credits();
        costs.forEach(
                EnumSet.of(SheetKind.GPU_PURCHASES, SheetKind.SERVER_CAPEX),
                (cost, bill) -> credits.add(record(places, cost, bill)));
        return credits;
    }

    /** In a further pass over the assets, number by number. */
    private LifeChanges changes(SortedCosts costs) {
        List<Sheet> places = List.copyOf(sheets.values());
        LifeChanges changes = new LifeChanges();
        costs.forEach(EnumSet.of(SheetKind.SERVER_CAPEX), (cost, bill) -> changes.add(record(places, cost, bill)));
        changes.end();
        return changes;
    }

    private static CostRecord record(List<Sheet> places, PackedCost cost, @Nullable String bill) {
        Source source = new Source(places.get(cost.sheet()), cost.row());
        return CostRecords.read(cost.packed().unpack(), source, bill);
    }

    @Override
    public List<HeadlineClaim> claims() {
        return facts("headline_claim", OtherFacts::claim);
    }

    @Override
    public List<ExchangeRate> rates() {
        return facts("exchange_rate", OtherFacts::rate);
    }

    @Override
    public List<StatedTotal> statedTotals() {
        return facts("stated_total", OtherFacts::total);
    }

    private interface Mapping<T> {
        T read(ResultRow row, Source source) throws SQLException;
    }

    private <T> List<T> facts(String table, Mapping<T> mapping) {
        return jdbc.query(
                "SELECT f.* FROM " + table + FROM + which.where + " ORDER BY "
                        + database.ordered(which.name, "w.sha256") + ", s.id, f.row_number",
                (results, index) -> {
                    ResultRow row = new ResultRow(results);
                    return mapping.read(row, source(row));
                },
                id);
    }

    private Source source(ResultRow row) throws SQLException {
        Sheet sheet = sheets.get(row.id("sheet_id"));
        return new Source(requireNonNull(sheet), row.integer("row_number"));
    }

    private void loadSheets() {
        jdbc.query(
                "SELECT s.id, s.name, s.kind, s.headers, " + which.name + " AS workbook FROM sheet s"
                        + " JOIN workbook w ON w.id = s.workbook_id"
                        + which.where + " ORDER BY " + database.ordered(which.name, "w.sha256", "s.name") + ", s.id",
                results -> {
                    ResultRow row = new ResultRow(results);
                    sheets.put(
                            row.id("id"),
                            new Sheet(
                                    row.text("workbook"),
                                    row.text("name"),
                                    SheetKind.valueOf(row.text("kind")),
                                    Texts.headers(row.text("headers"))));
                },
                id);
    }
}
