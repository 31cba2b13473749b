package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Credit;
import org.truecost.ledger.Parsed;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/**
 * A row of a sheet of purchases that is a credit for one of them (cost-model.md, rule 29): its number, the purchase, the day, and an
 * amount of zero or below. A quantity below zero means GPUs that go back. Whatever else the purchase states is true of the credit, too, and
 * is not stated again; a life and a first day may be, and say nothing.
 */
record CreditRow(InputRow row, Column number, Column name, Column count) {

    static CreditRow of(InputRow row, Column number, Column name, Column count) {
        return new CreditRow(row, number, name, count);
    }

    /**
     * The credit, or all its problems.
     *
     * @param price of one, which makes the amount where none is stated
     */
    Parsed parsed(Column price) {
        String id = row.identifier(number);
        String creditFor = row.identifier(Column.CREDIT_FOR);
        LocalDate date = RowDates.day(row, Column.PURCHASE_DATE);
        if (!row.has(Column.PURCHASE_DATE)) {
            row.needs(Column.PURCHASE_DATE, "sheets.needs.creditDate");
        }
        String vendor = row.text(Column.VENDOR);
        String what = row.text(name);
        BigDecimal quantity = row.number(count);
        Money amount = amount(quantity, price);
        Stream.of(Column.ALLOCATION, Column.LOW, Column.HIGH, Column.RESIDUAL_VALUE, Column.INCLUDED_IN)
                .filter(row::has)
                .forEach(column -> row.add(row.problem(ProblemKind.CREDIT_STATES_MORE, column, shown(column))));
        Attributes attributes = AttributeColumns.read(row);
        return row.parsed(() -> new Credit(
                requireNonNull(id),
                requireNonNull(creditFor),
                requireNonNull(date),
                vendor,
                requireNonNull(what),
                quantity,
                requireNonNull(amount),
                attributes,
                row.source()));
    }

    private @Nullable Money amount(@Nullable BigDecimal quantity, Column priceColumn) {
        RowMoney money = RowMoney.of(row, Column.CURRENCY, priceColumn, Column.AMOUNT);
        Money price = money.price(priceColumn);
        Money stated = money.amount(Column.AMOUNT);
        money.checkProduct(Column.AMOUNT, stated, quantity, price);
        if (!row.has(Column.AMOUNT) && (price == null || quantity == null)) {
            row.needs(Column.AMOUNT, "sheets.needs.creditAmount");
        }
        Money amount =
                row.has(Column.AMOUNT) || price == null || quantity == null ? stated : price.multipliedBy(quantity);
        if (amount != null && amount.signum() > 0) {
            row.add(row.problem(ProblemKind.CREDIT_ABOVE_ZERO, Column.AMOUNT, amount.toString()));
        }
        return amount;
    }

    private @Nullable String shown(Column column) {
        CellValue value = row.cell(column);
        return value == null ? null : value.shown().strip();
    }

    /** How many GPUs a row that is no credit buys: above zero, or null after reporting why not. */
    static @Nullable BigDecimal bought(InputRow row, Column count) {
        BigDecimal quantity = row.number(count);
        if (quantity == null || quantity.signum() > 0) {
            return quantity;
        }
        if (quantity.signum() < 0) {
            unnamed(row, count, quantity.toPlainString());
        } else {
            row.wrong(ProblemKind.OUT_OF_BOUNDS, count, Form.GPUS.accepted());
        }
        return null;
    }

    /** What a row that is no credit costs: zero or above, or null after reporting why not. */
    static @Nullable Money paid(InputRow row, @Nullable Money amount) {
        if (amount == null || amount.signum() >= 0) {
            return amount;
        }
        unnamed(row, Column.AMOUNT, amount.toString());
        return null;
    }

    private static void unnamed(InputRow row, Column column, String found) {
        row.add(row.problem(ProblemKind.CREDIT_UNNAMED, column, found)
                .with("names", Message.of("sheets.column." + Column.CREDIT_FOR.name())));
    }
}
