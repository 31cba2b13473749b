package org.truecost.store.row;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
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

    /** A text; null where the column is. */
    @Nullable
    public String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    /** A text that is always there. */
    public String text(String column) throws SQLException {
        return requireNonNull(results.getString(column), column);
    }

    /** An exact number without the zeros that the column pads it with; null where the column is. */
    @Nullable
    public BigDecimal numberOrNull(String column) throws SQLException {
        BigDecimal number = results.getBigDecimal(column);
        // The column pads it with zeros.
        return number == null ? null : PlainDecimal.of(number);
    }

    /** An exact number that is always there. */
    public BigDecimal number(String column) throws SQLException {
        return requireNonNull(numberOrNull(column), column);
    }

    /** A whole number that is always there. */
    public int integer(String column) throws SQLException {
        return requireNonNull(integerOrNull(column), column);
    }

    /** A whole number; null where the column is. */
    @Nullable
    public Integer integerOrNull(String column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? null : value;
    }

    /** A row’s number that is always there. */
    public long id(String column) throws SQLException {
        return requireNonNull(idOrNull(column), column);
    }

    /** A row’s number; null where the column is. */
    @Nullable
    public Long idOrNull(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : value;
    }

    /** A day; null where the column is. */
    @Nullable
    public LocalDate dayOrNull(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    /** A day that is always there. */
    public LocalDate day(String column) throws SQLException {
        return requireNonNull(dayOrNull(column), column);
    }

    /** A moment that is always there. */
    public Instant instant(String column) throws SQLException {
        return requireNonNull(results.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    /** A currency by its ISO 4217 code. */
    public Currency currency(String column) throws SQLException {
        return Currency.getInstance(text(column));
    }

    /** An amount and its currency from two columns; null where there is no amount. */
    @Nullable
    public Money moneyOrNull(String amount, String currency) throws SQLException {
        BigDecimal number = numberOrNull(amount);
        return number == null ? null : new Money(number, currency(currency));
    }

    /** What every cost record states besides its figures. */
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
                textOrNull("notes"),
                null,
                null,
                List.of(),
                List.of());
    }
}
