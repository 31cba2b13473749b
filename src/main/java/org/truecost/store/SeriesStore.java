package org.truecost.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.ledger.SeriesKind;
import org.truecost.store.row.ResultRow;

/** What file families are declared to be, in SQL; what is no longer in force is kept. */
@Repository
public class SeriesStore {

    private static final String IN_FORCE = "SELECT * FROM series_declaration WHERE revoked_on IS NULL";

    private final JdbcTemplate jdbc;

    SeriesStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is declared and not revoked, in the order it was declared in. */
    public List<SeriesDeclaration> inForce() {
        return declarations(IN_FORCE + " ORDER BY id");
    }

    /** What a family is declared to be. */
    public Optional<SeriesKind> kind(String family) {
        return declarations(IN_FORCE + " AND family = ?", family).stream()
                .map(SeriesDeclaration::kind)
                .findFirst();
    }

    /** Keeps a declaration, which replaces an earlier one. */
    @Transactional
    public void declare(SeriesDeclaration declaration) {
        revoke(declaration.family(), declaration.by(), declaration.on());
        jdbc.update(
                "INSERT INTO series_declaration (family, kind, declared_by, declared_on) VALUES (?, ?, ?, ?)",
                declaration.family(),
                declaration.kind().name(),
                declaration.by(),
                declaration.on());
    }

    /**
     * Takes back what is declared of a family; reports begun under it keep it.
     *
     * @return whether anything was
     */
    public boolean revoke(String family, String by, LocalDate on) {
        return jdbc.update(
                        "UPDATE series_declaration SET revoked_by = ?, revoked_on = ? WHERE family = ? AND revoked_on IS NULL",
                        by,
                        on,
                        family)
                > 0;
    }

    private List<SeriesDeclaration> declarations(String sql, Object... arguments) {
        return jdbc.query(
                sql,
                (results, index) -> {
                    ResultRow row = new ResultRow(results);
                    return new SeriesDeclaration(
                            row.text("family"),
                            SeriesKind.valueOf(row.text("kind")),
                            row.text("declared_by"),
                            row.day("declared_on"));
                },
                arguments);
    }
}
