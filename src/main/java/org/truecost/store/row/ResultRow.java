package org.truecost.store.row;

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
import org.truecost.money.PlainDecimal;

/**
 * A row, read by column names.
 *
 * @param results at the row
 */
public record ResultRow(ResultSet results) {

    /** Columns of {@link #attributes()}, in the order {@link Params#addAttributes} writes them. */
    public static final String ATTRIBUTES =
            "entity, allocation, qualifier, reference, reference_date, confidence, superseded_by, printed, printed_currency, notes";

    @Nullable
    public String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    public String text(String column) throws SQLException {
        return requireNonNull(results.getString(column), column);
    }

    @Nullable
    public BigDecimal numberOrNull(String column) throws SQLException {
        BigDecimal number = results.getBigDecimal(column);
        // The column pads it with zeros.
        return number == null ? null : PlainDecimal.of(number);
    }

    public BigDecimal number(String column) throws SQLException {
        return requireNonNull(numberOrNull(column), column);
    }

    public int integer(String column) throws SQLException {
        return requireNonNull(integerOrNull(column), column);
    }

    @Nullable
    public Integer integerOrNull(String column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? null : value;
    }

    public long id(String column) throws SQLException {
        return requireNonNull(idOrNull(column), column);
    }

    @Nullable
    public Long idOrNull(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : value;
    }

    @Nullable
    public LocalDate dayOrNull(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    public LocalDate day(String column) throws SQLException {
        return requireNonNull(dayOrNull(column), column);
    }

    public Instant instant(String column) throws SQLException {
        return requireNonNull(results.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    public Currency currency(String column) throws SQLException {
        return Currency.getInstance(text(column));
    }

    @Nullable
    public Money moneyOrNull(String amount, String currency) throws SQLException {
        BigDecimal number = numberOrNull(amount);
        return number == null ? null : new Money(number, currency(currency));
    }

    public Attributes attributes() throws SQLException {
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
}
