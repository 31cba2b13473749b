package org.truecost.store.row;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;
import org.truecost.money.PlainDecimal;

/** A row, read by column names. */
public record ResultRow(Fields fields) {

    /** Columns of {@link #attributes()}, in the order {@link Params#addAttributes} writes them. */
    public static final String ATTRIBUTES =
            "entity, allocation, qualifier, reference, reference_date, confidence, superseded_by, printed, printed_currency, notes";

    /** The row a query stands at. */
    public ResultRow(ResultSet results) {
        this(Fields.of(results));
    }

    @Nullable
    public String textOrNull(String column) throws SQLException {
        return fields.text(column);
    }

    public String text(String column) throws SQLException {
        return requireNonNull(fields.text(column), column);
    }

    @Nullable
    public BigDecimal numberOrNull(String column) throws SQLException {
        BigDecimal number = fields.number(column);
        // The column pads it with zeros.
        return number == null ? null : PlainDecimal.of(number);
    }

    public BigDecimal number(String column) throws SQLException {
        return requireNonNull(numberOrNull(column), column);
    }

    public int integer(String column) throws SQLException {
        return requireNonNull(fields.integer(column), column);
    }

    @Nullable
    public Integer integerOrNull(String column) throws SQLException {
        return fields.integer(column);
    }

    public long id(String column) throws SQLException {
        return requireNonNull(fields.id(column), column);
    }

    @Nullable
    public Long idOrNull(String column) throws SQLException {
        return fields.id(column);
    }

    @Nullable
    public LocalDate dayOrNull(String column) throws SQLException {
        return fields.day(column);
    }

    public LocalDate day(String column) throws SQLException {
        return requireNonNull(dayOrNull(column), column);
    }

    public Instant instant(String column) throws SQLException {
        return requireNonNull(fields.instant(column), column);
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
