package org.truecost.store.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The values of a row by the names of its columns, wherever the row lies. */
public interface Fields {

    @Nullable
    String text(String column) throws SQLException;

    @Nullable
    BigDecimal number(String column) throws SQLException;

    @Nullable
    Integer integer(String column) throws SQLException;

    @Nullable
    Long id(String column) throws SQLException;

    @Nullable
    LocalDate day(String column) throws SQLException;

    @Nullable
    Instant instant(String column) throws SQLException;

    /** The row a query stands at. */
    static Fields of(ResultSet results) {
        return new Fields() {
            @Override
            public @Nullable String text(String column) throws SQLException {
                return results.getString(column);
            }

            @Override
            public @Nullable BigDecimal number(String column) throws SQLException {
                return results.getBigDecimal(column);
            }

            @Override
            public @Nullable Integer integer(String column) throws SQLException {
                int value = results.getInt(column);
                return results.wasNull() ? null : value;
            }

            @Override
            public @Nullable Long id(String column) throws SQLException {
                long value = results.getLong(column);
                return results.wasNull() ? null : value;
            }

            @Override
            public @Nullable LocalDate day(String column) throws SQLException {
                return results.getObject(column, LocalDate.class);
            }

            @Override
            public @Nullable Instant instant(String column) throws SQLException {
                OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
                return time == null ? null : time.toInstant();
            }
        };
    }
}
