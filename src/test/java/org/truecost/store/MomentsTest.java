package org.truecost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.TimeZone;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.truecost.store.Arrived.Verdict;
import org.truecost.store.WaitingMonths.Waiting;
import org.truecost.store.WithdrawnWorkbooks.Withdrawn;
import org.truecost.store.schema.BatchTables;
import org.truecost.store.schema.CostBlockTable;

/** A moment is the same for every process, whatever time zone its machine is set to. */
class MomentsTest {

    private static final Instant WINTER = Instant.parse("2025-01-15T12:00:00.123Z");
    private static final Instant SUMMER = Instant.parse("2025-07-15T23:30:00Z");
    private static final YearMonth MONTH = YearMonth.of(2025, 1);
    private static final String DIGEST = "0".repeat(64);

    private final TimeZone own = TimeZone.getDefault();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(source);

    @AfterEach
    void restore() {
        TimeZone.setDefault(own);
    }

    @Test
    void isReadInAnotherZoneAsItWasWritten() {
        migrate("latest");
        in("Europe/Berlin");
        new ArrivalStore(jdbc).note(new Arrived("token", SUMMER, "power.xlsx", DIGEST, MONTH, Verdict.ACCEPTED, null));
        new WaitingMonths(jdbc).note(new Waiting(MONTH, DIGEST, SUMMER, 1, "power.xlsx"));
        new WithdrawnWorkbooks(jdbc).note(new Withdrawn(DIGEST, "power.xlsx", MONTH, SUMMER, "me"));
        in("America/New_York");
        assertMoment(SUMMER);
    }

    @Test
    void ofAnEarlierBuildIsOfTheZoneOfTheProcessThatMigrates() {
        in("Europe/Berlin");
        migrate("17");
        jdbc.update(
                "INSERT INTO dropped_workbook (token, arrived_at, name, sha256, report_month, verdict)"
                        + " VALUES ('token', ?, 'power.xlsx', ?, '2025-01', 'ACCEPTED')",
                Timestamp.from(WINTER),
                DIGEST);
        jdbc.update("INSERT INTO refused_month VALUES ('2025-01', ?, ?, 1, '')", DIGEST, Timestamp.from(WINTER));
        jdbc.update(
                "INSERT INTO withdrawn_workbook VALUES (?, 'power.xlsx', '2025-01', ?, 'me')",
                DIGEST,
                Timestamp.from(WINTER));
        migrate("latest");
        in("America/New_York");
        assertMoment(WINTER);
    }

    private void assertMoment(Instant moment) {
        assertThat(new ArrivalStore(jdbc).all()).extracting(Arrived::at).containsExactly(moment);
        assertThat(new WaitingMonths(jdbc).all()).extracting(Waiting::at).containsExactly(moment);
        assertThat(new WithdrawnWorkbooks(jdbc).all()).extracting(Withdrawn::at).containsExactly(moment);
    }

    private static void in(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new BatchTables(), new CostBlockTable())
                .target(target)
                .load()
                .migrate();
    }
}
