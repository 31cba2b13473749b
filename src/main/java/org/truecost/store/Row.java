package org.truecost.store;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;

/** The row a query stands at, read by column names. */
record Row(ResultSet results) {

    /** Columns of {@link #attributes()}, in the order {@link Params#addAttributes} writes them. */
    static final String ATTRIBUTES =
            "entity, allocation, qualifier, reference, reference_date, confidence, superseded_by, printed, printed_currency, notes";

    @Nullable
    String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    String text(String column) throws SQLException {
        return requireNonNull(results.getString(column), column);
    }

    @Nullable
    BigDecimal numberOrNull(String column) throws SQLException {
        BigDecimal number = results.getBigDecimal(column);
        return number == null ? null : plain(number);
    }

    BigDecimal number(String column) throws SQLException {
        return requireNonNull(numberOrNull(column), column);
    }

    int integer(String column) throws SQLException {
        return results.getInt(column);
    }

    @Nullable
    Integer integerOrNull(String column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? null : value;
    }

    long id(String column) throws SQLException {
        return results.getLong(column);
    }

    @Nullable
    Long idOrNull(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : value;
    }

    @Nullable
    LocalDate dayOrNull(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    LocalDate day(String column) throws SQLException {
        return requireNonNull(dayOrNull(column), column);
    }

    Instant instant(String column) throws SQLException {
        return results.getObject(column, OffsetDateTime.class).toInstant();
    }

    Currency currency(String column) throws SQLException {
        return Currency.getInstance(text(column));
    }

    @Nullable
    Money moneyOrNull(String amount, String currency) throws SQLException {
        BigDecimal number = numberOrNull(amount);
        return number == null ? null : new Money(number, currency(currency));
    }

    Attributes attributes() throws SQLException {
        return new Attributes(
                textOrNull("entity"),
                numberOrNull("allocation"),
                Qualifier.valueOf(text("qualifier")),
                textOrNull("reference"),
                textOrNull("reference_date"),
                textOrNull("confidence"),
                textOrNull("superseded_by"),
                moneyOrNull("printed", "printed_currency"),
                textOrNull("notes"));
    }

    /** The number without the zeros its column pads it with: 48, not 48.000…. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
