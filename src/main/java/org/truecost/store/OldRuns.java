package org.truecost.store;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.truecost.store.row.ResultRow;

/** Finds what the batch framework recorded about old runs; its own interface can only list all of them. */
@Repository
public class OldRuns {

    private final JdbcTemplate jdbc;

    OldRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The instances of jobs whose runs have all ended before then, the last of them well; oldest first.
     *
     * @param limit in the machine's time zone, as the framework notes it
     */
    public List<Long> before(LocalDateTime limit, int most) {
        return jdbc.query(
                "SELECT job_instance_id FROM batch_job_execution GROUP BY job_instance_id"
                        + " HAVING MAX(COALESCE(end_time, create_time)) < ?"
                        + " AND SUM(CASE WHEN status = 'COMPLETED' THEN 1 ELSE 0 END) > 0"
                        + " AND SUM(CASE WHEN end_time IS NULL THEN 1 ELSE 0 END) = 0"
                        + " ORDER BY job_instance_id FETCH FIRST " + most + " ROWS ONLY",
                (results, index) -> new ResultRow(results).id("job_instance_id"),
                Timestamp.valueOf(limit));
    }
}
