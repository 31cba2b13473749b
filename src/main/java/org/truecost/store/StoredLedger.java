package org.truecost.store;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.ServerCapex;
import org.truecost.ledger.Sheet;
import org.truecost.ledger.SheetKind;
import org.truecost.ledger.Source;
import org.truecost.ledger.StatedTotal;

/** The facts of a report's workbooks, or of one workbook, read from the store as they are asked for. */
final class StoredLedger implements Ledger {

    /** From the facts to their workbooks; the names are there to order by. */
    private static final String FROM = " f JOIN sheet s ON s.id = f.sheet_id JOIN workbook w ON w.id = s.workbook_id";

    /**
     * Which workbooks the facts are of.
     *
     * @param name how such a workbook is called
     */
    private record Of(String where, String name) {

        static final Of REPORT =
                new Of(" JOIN report_workbook r ON r.workbook_id = w.id WHERE r.report_id = ?", "r.name");
        static final Of WORKBOOK = new Of(" WHERE w.id = ?", "w.name");
    }

    private static final int ROWS_FETCHED = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Database database;
    private final Of which;
    private final long id;
    private final Map<Long, Sheet> sheets = new HashMap<>();

    private StoredLedger(JdbcTemplate jdbc, Database database, Of which, long id) {
        DataSource source = requireNonNull(jdbc.getDataSource());
        this.jdbc = new JdbcTemplate(source);
        // Outside a transaction PostgreSQL would hand over all rows at once.
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.database = database;
        this.jdbc.setFetchSize(ROWS_FETCHED);
        this.which = which;
        this.id = id;
        loadSheets();
    }

    /** The facts of a report's workbooks. */
    static StoredLedger ofReport(JdbcTemplate jdbc, Database database, long reportId) {
        return new StoredLedger(jdbc, database, Of.REPORT, reportId);
    }

    /** The facts of one workbook. */
    static StoredLedger ofWorkbook(JdbcTemplate jdbc, Database database, long workbookId) {
        return new StoredLedger(jdbc, database, Of.WORKBOOK, workbookId);
    }

    @Override
    public void forEachCost(Consumer<? super CostRecord> action) {
        costs("", action);
    }

    /** By their sheets' kind, so that the lines of other sheets are not even looked at. */
    @Override
    public void forEachAsset(Consumer<? super ServerCapex> action) {
        costs(" AND s.kind = '" + SheetKind.SERVER_CAPEX.name() + "'", record -> action.accept((ServerCapex) record));
    }

    @Override
    public void forEachPayroll(Consumer<? super Payroll> action) {
        costs(" AND s.kind = '" + SheetKind.PAYROLL.name() + "'", record -> action.accept((Payroll) record));
    }

    @Override
    public void forEachSuperseded(Consumer<? super CostRecord> action) {
        costs(" AND f.superseded_by IS NOT NULL", action);
    }

    private void costs(String condition, Consumer<? super CostRecord> action) {
        transaction.executeWithoutResult(status -> jdbc.query(
                "SELECT f.* FROM cost_record" + FROM + which.where + condition + " ORDER BY f.kind, "
                        + database.ordered("f.line_id", which.name, "w.sha256", "s.name") + ", f.row_number",
                results -> {
                    Row row = new Row(results);
                    action.accept(CostRecords.read(row, source(row)));
                },
                id));
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
        T read(Row row, Source source) throws SQLException;
    }

    private <T> List<T> facts(String table, Mapping<T> mapping) {
        return jdbc.query(
                "SELECT f.* FROM " + table + FROM + which.where + " ORDER BY "
                        + database.ordered(which.name, "w.sha256") + ", s.id, f.row_number",
                (results, index) -> {
                    Row row = new Row(results);
                    return mapping.read(row, source(row));
                },
                id);
    }

    private Source source(Row row) throws SQLException {
        Sheet sheet = sheets.get(row.id("sheet_id"));
        return new Source(requireNonNull(sheet), row.integer("row_number"));
    }

    private void loadSheets() {
        jdbc.query(
                "SELECT s.id, s.name, s.kind, s.headers, " + which.name + " AS workbook FROM sheet s"
                        + " JOIN workbook w ON w.id = s.workbook_id"
                        + which.where,
                results -> {
                    Row row = new Row(results);
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
