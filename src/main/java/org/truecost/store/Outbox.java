package org.truecost.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.truecost.store.row.ResultRow;

/**
 * Every delivery there is to make, was made or could not be made. It is written before anything is sent, so nothing is lost;
 * a try is noted before it is made, so that after a crash the one letter whose fate is unknown is known.
 */
@Repository
public class Outbox {

    private static final String SELECT =
            "SELECT d.*, r.report_month, r.revision FROM delivery d JOIN report r ON r.id = d.report_id ";
    private static final String ORDER = " ORDER BY r.report_month, r.revision, d.list, d.recipient";

    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every delivery, oldest report first. */
    public List<Delivery> all() {
        return jdbc.query(SELECT + ORDER, Outbox::read);
    }

    /** The deliveries of one report. */
    public List<Delivery> of(Report report) {
        return jdbc.query(SELECT + "WHERE d.report_id = ?" + ORDER, Outbox::read, report.id());
    }

    /** Adds a delivery; one that is there already stays as it is, unless it was withdrawn: that one begins again. */
    @Transactional
    public void add(Report report, String list, String recipient, String messageId, DeliveryState state, Instant now) {
        if (of(report).stream().anyMatch(known -> known.isTo(list, recipient))) {
            jdbc.update(
                    "UPDATE delivery SET state = ?, attempts = 0, unclear = 0, answer = '', next_attempt = ?, changed_at = ?"
                            + " WHERE report_id = ? AND list = ? AND recipient = ? AND state = 'WITHDRAWN'",
                    state.name(),
                    at(now),
                    at(now),
                    report.id(),
                    list,
                    recipient);
        } else {
            jdbc.update(
                    "INSERT INTO delivery (report_id, list, recipient, message_id, state, next_attempt, changed_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    report.id(),
                    list,
                    recipient,
                    messageId,
                    state.name(),
                    at(now),
                    at(now));
        }
    }

    /** Withdraws what is not sent yet. */
    public void withdraw(Delivery delivery, String why, Instant now) {
        jdbc.update(
                "UPDATE delivery SET state = 'WITHDRAWN', answer = ?, changed_at = ? WHERE id = ?"
                        + " AND state IN ('PENDING', 'HELD', 'FAILED')",
                why,
                at(now),
                delivery.id());
    }

    /** What a dead run was sending is queued for another attempt. The caller ensures that no such run is alive. */
    public int recover() {
        return jdbc.update("UPDATE delivery SET state = 'PENDING' WHERE state = 'SENDING'");
    }

    /**
     * The delivery whose turn it is, noted as being tried.
     *
     * @param longest no delivery waits longer than this for its next try; one that seems to has met a clock that was set back
     */
    @Transactional
    public Optional<Delivery> claim(Instant now, Instant longest) {
        List<Delivery> due = jdbc.query(
                SELECT + "WHERE d.state = 'PENDING' AND (d.next_attempt <= ? OR d.next_attempt > ?)"
                        + " ORDER BY d.next_attempt, d.id FETCH FIRST 1 ROWS ONLY",
                Outbox::read,
                at(now),
                at(longest));
        return due.stream().findFirst().filter(delivery -> begin(delivery, now)).map(this::again);
    }

    /** Postpones a list's deliveries to a recipient until then: the mail server or the folder cannot be used. */
    public void postpone(String list, String recipient, Instant until) {
        jdbc.update(
                "UPDATE delivery SET next_attempt = ?"
                        + " WHERE list = ? AND recipient = ? AND state = 'PENDING' AND next_attempt < ?",
                at(until),
                list,
                recipient,
                at(until));
    }

    /** When the next try is due. */
    public Optional<Instant> nextTry() {
        return jdbc
                .query(
                        "SELECT next_attempt FROM delivery WHERE state = 'PENDING' ORDER BY next_attempt"
                                + " FETCH FIRST 1 ROWS ONLY",
                        (results, index) -> new ResultRow(results).instant("next_attempt"))
                .stream()
                .findFirst();
    }

    /** Notes what became of a try; whether that try was still ours to note. */
    public boolean settle(Delivery tried, DeliveryState state, int unclear, Instant next, String answer, Instant now) {
        return jdbc.update(
                        "UPDATE delivery SET state = ?, unclear = ?, next_attempt = ?, answer = ?, changed_at = ?"
                                + " WHERE id = ? AND attempts = ? AND state = 'SENDING'",
                        state.name(),
                        unclear,
                        at(next),
                        answer,
                        at(now),
                        tried.id(),
                        tried.attempts())
                == 1;
    }

    /** Queues failed deliveries for another attempt. */
    public int retry(Instant now) {
        return jdbc.update(
                "UPDATE delivery SET state = 'PENDING', attempts = 0, unclear = 0, next_attempt = ?, changed_at = ?"
                        + " WHERE state = 'FAILED'",
                at(now),
                at(now));
    }

    /** Whether a report is approved. */
    public boolean isApproved(Report report) {
        return !jdbc.queryForList("SELECT 1 FROM approval WHERE report_id = ?", report.id())
                .isEmpty();
    }

    /** Records who approved a report and releases its held deliveries; returns how many. */
    @Transactional
    public int approve(Report report, String by, Instant now) {
        if (!isApproved(report)) {
            jdbc.update(
                    "INSERT INTO approval (report_id, approved_by, approved_at) VALUES (?, ?, ?)",
                    report.id(),
                    by,
                    at(now));
        }
        return jdbc.update(
                "UPDATE delivery SET state = 'PENDING', next_attempt = ?, changed_at = ?"
                        + " WHERE report_id = ? AND state = 'HELD'",
                at(now),
                at(now),
                report.id());
    }

    private boolean begin(Delivery delivery, Instant now) {
        return jdbc.update(
                        "UPDATE delivery SET state = 'SENDING', attempts = attempts + 1, changed_at = ?"
                                + " WHERE id = ? AND state = 'PENDING' AND attempts = ?",
                        at(now),
                        delivery.id(),
                        delivery.attempts())
                == 1;
    }

    private Delivery again(Delivery delivery) {
        return jdbc.query(SELECT + "WHERE d.id = ?", Outbox::read, delivery.id())
                .getFirst();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Delivery read(ResultSet results, int index) throws SQLException {
        ResultRow row = new ResultRow(results);
        return new Delivery(
                row.id("id"),
                YearMonth.parse(row.text("report_month")),
                row.integer("revision"),
                row.text("list"),
                row.text("recipient"),
                row.text("message_id"),
                DeliveryState.valueOf(row.text("state")),
                row.integer("attempts"),
                row.integer("unclear"),
                row.instant("next_attempt"),
                row.instant("changed_at"),
                row.text("answer"));
    }
}
