#!/usr/bin/env bash
# Expected: a database that keeps DECIMAL(12,2) exactly averages and divides it with enough digits, and rounds when it must.
# Happens:  HSQLDB gives AVG and a quotient the scale of the column and cuts the rest off: 20.00 / 3 = 6.66, the average of 0.01, 0.02, 0.02
#           is 0.01, and 100 * (1 / 3.0) is 0. ROUND rounds 1.005 up where CAST rounds it down: two figures for one amount.
# Hurt:     anyone who computes a cost per GPU-hour or a share in SQL: too low each time, and not what a database that keeps the digits says,
#           so that a test on HSQLDB in memory and the live figure differ.
# Versions: HSQLDB 2.7.4 (sql.avg_scale=4 in the URL, or a CAST to a wider scale, gives the digits)
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.hsqldb:hsqldb:2.7.4

cat >Average.java <<'JAVA'
import java.sql.*;
import java.util.List;

class Average {
    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:hsqldb:mem:cost", "SA", ""); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE cost (amount DECIMAL(12,2))");
            statement.execute("INSERT INTO cost VALUES (0.01), (0.02), (0.02)");
            for (String asked : List.of("AVG(amount)", "CAST(20.00 AS DECIMAL(12,2)) / 3", "100 * (1 / 3.0)",
                    "CAST(1.005 AS DECIMAL(12,2))", "CAST(1.015 AS DECIMAL(12,2))", "ROUND(1.005, 2)", "CAST(20.00 AS DECIMAL(12,6)) / 3"))
                try (var rows = statement.executeQuery("SELECT " + asked + (asked.startsWith("AVG") ? " FROM cost" : " FROM (VALUES (0))"))) {
                    rows.next();
                    System.out.println(asked + " = " + rows.getBigDecimal(1).toPlainString());
                }
        }
    }
}
JAVA
observe run_java Average.java <<'SEEN'
AVG(amount) = 0.01
CAST(20.00 AS DECIMAL(12,2)) / 3 = 6.66
100 * (1 / 3.0) = 0
CAST(1.005 AS DECIMAL(12,2)) = 1.00
CAST(1.015 AS DECIMAL(12,2)) = 1.01
ROUND(1.005, 2) = 1.01
CAST(20.00 AS DECIMAL(12,6)) / 3 = 6.666666
SEEN
