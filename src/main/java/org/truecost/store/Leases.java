package org.truecost.store;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.truecost.store.row.ResultRow;

/**
 * Keeps several processes on one database from doing the same thing at once. A lease is a row that its holder renews; one that
 * is not renewed for a term is free, so the leases of a killed process are free soon after. Only the database's time counts, no
 * machine's clock.
 */
@Component
public class Leases implements DisposableBean {

    private static final long BEATS_A_TERM = 5;
    private static final Duration LONGEST = Duration.ofSeconds(99);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final JdbcTemplate jdbc;
    private final String holder = ManagementFactory.getRuntimeMXBean().getName() + "#" + UUID.randomUUID();
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leases").factory());

    private final Future<?> heartbeat;
    private final String endOfTerm;

    /**
     * Leases of a database.
     *
     * @param term how long a lease lasts that is not renewed; whole seconds, at most 99
     */
    Leases(JdbcTemplate jdbc, Database database, @Value("${truecost.lease}") Duration term) {
        if (term.toSeconds() < 1 || term.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("truecost.lease is %s; expected 1s to 99s".formatted(term));
        }
        this.jdbc = jdbc;
        this.endOfTerm = "CURRENT_TIMESTAMP + INTERVAL '%d' SECOND".formatted(term.toSeconds());
        if (database.isEmbedded()) {
            // It admits one process at a time: any earlier holder of a lease is dead.
            jdbc.update("UPDATE lease SET expires_at = CURRENT_TIMESTAMP");
        }
        long beat = term.dividedBy(BEATS_A_TERM).toMillis();
        heartbeat = heart.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** The lease, if no one else has it. */
    public Optional<Lease> take(String name) {
        if (!takeOver(name) && !found(name)) {
            return Optional.empty();
        }
        Lease lease = new Lease(this, name, token(name));
        held.add(lease);
        return Optional.of(lease);
    }

    /**
     * Keeps others from a lease until the end of the caller's transaction, if no one has it: its row is locked for so long, and free
     * after it.
     *
     * @throws DuplicateKeyException if another process has just made the row: then the transaction cannot continue
     */
    public boolean holdUntilCommit(String name) {
        boolean held = jdbc.update(
                        "UPDATE lease SET holder = ?, token = token + 1, expires_at = CURRENT_TIMESTAMP"
                                + " WHERE name = ? AND expires_at <= CURRENT_TIMESTAMP",
                        holder,
                        name)
                == 1;
        if (held || !holdersOf(name).isEmpty()) {
            return held;
        }
        jdbc.update(
                "INSERT INTO lease (name, holder, token, expires_at) VALUES (?, ?, 1, CURRENT_TIMESTAMP)",
                name,
                holder);
        return true;
    }

    /**
     * The lease, as soon as no one else has it.
     *
     * @throws LeaseHeldException if another process still has it after this long, or the thread is interrupted
     */
    public Lease await(String name, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<Lease> lease = take(name);
        while (lease.isEmpty()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            lease = take(name);
        }
        return lease.orElseThrow(() -> new LeaseHeldException(name, holderOf(name)));
    }

    /** The work in progress, by the name of its lease, and its holder. */
    public Map<String, String> held() {
        Map<String, String> work = new TreeMap<>();
        jdbc.query("SELECT name, holder FROM lease WHERE expires_at > CURRENT_TIMESTAMP", results -> {
            work.put(results.getString("name"), results.getString("holder").replaceAll("#.*", ""));
        });
        return work;
    }

    /** Deletes the names that have not been used for a day; the next use creates them again. */
    public int forgetOld() {
        return jdbc.update("DELETE FROM lease WHERE expires_at < CURRENT_TIMESTAMP - INTERVAL '1' DAY");
    }

    void release(Lease lease) {
        if (held.remove(lease)) {
            jdbc.update(
                    "UPDATE lease SET expires_at = CURRENT_TIMESTAMP WHERE name = ? AND token = ?",
                    lease.name(),
                    lease.token());
        }
    }

    @Override
    public void destroy() {
        heartbeat.cancel(true);
        heart.shutdownNow();
    }

    private boolean takeOver(String name) {
        return jdbc.update(
                        "UPDATE lease SET holder = ?, token = token + 1, expires_at = " + endOfTerm
                                + " WHERE name = ? AND expires_at <= CURRENT_TIMESTAMP",
                        holder,
                        name)
                == 1;
    }

    private boolean found(String name) {
        if (!holdersOf(name).isEmpty()) {
            return false;
        }
        try {
            jdbc.update(
                    "INSERT INTO lease (name, holder, token, expires_at) VALUES (?, ?, 1, " + endOfTerm + ")",
                    name,
                    holder);
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private void beat() {
        held.forEach(lease -> {
            try {
                renew(lease);
            } catch (DataAccessException unreachable) {
                // The next beat tries again; after a term without one another process may take the lease.
            }
        });
    }

    /** An expired lease can be renewed until another process takes it; the token shows that. */
    private void renew(Lease lease) {
        jdbc.update(
                "UPDATE lease SET expires_at = " + endOfTerm + " WHERE name = ? AND token = ? AND holder = ?",
                lease.name(),
                lease.token(),
                holder);
    }

    private long token(String name) {
        return jdbc.query(
                        "SELECT token FROM lease WHERE name = ? AND holder = ?",
                        (results, index) -> new ResultRow(results).id("token"),
                        name,
                        holder)
                .getFirst();
    }

    private String holderOf(String name) {
        return holdersOf(name).stream().findFirst().orElse("?");
    }

    private List<String> holdersOf(String name) {
        return jdbc.query(
                "SELECT holder FROM lease WHERE name = ?",
                (results, index) -> new ResultRow(results).text("holder"),
                name);
    }
}
