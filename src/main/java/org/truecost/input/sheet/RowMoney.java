package org.truecost.input.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.text.CurrencySign;
import org.truecost.input.text.Magnitude;
import org.truecost.input.text.NumberText;
import org.truecost.input.text.Unit;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/** The money of a row, all in the one currency that a column of the row names. */
final class RowMoney {

    private final InputRow row;

    /** Null where the row names none or none that is known. */
    private final @Nullable Currency currency;

    private RowMoney(InputRow row, @Nullable Currency currency) {
        this.row = row;
        this.currency = currency;
    }

    /** Reads the currency, which must be there if any of the money columns is filled in. */
    static RowMoney of(InputRow row, Column currencyColumn, Column... moneyColumns) {
        boolean missing = !row.has(currencyColumn)
                && ColumnForm.in(row.format(), currencyColumn).need() != Need.REQUIRED
                && Arrays.stream(moneyColumns).anyMatch(row::has);
        if (missing) {
            row.needs(currencyColumn, "sheets.needs.currency");
        }
        return new RowMoney(row, currency(row, currencyColumn));
    }

    /** A currency by its ISO code. */
    static @Nullable Currency currency(InputRow row, Column column) {
        String code = row.identifier(column);
        if (code == null) {
            return null;
        }
        Currency currency = Form.currency(code);
        if (currency == null) {
            row.wrong(ProblemKind.UNKNOWN_WORD, column, Form.CURRENCY.acceptedInsteadOf(code));
        }
        return currency;
    }

    @Nullable
    Currency currency() {
        return currency;
    }

    /** An amount, no finer than its currency, unless it was declared to be: cloud bills count in fractions of a cent. */
    @Nullable
    Money amount(Column column) {
        Money amount = price(column);
        if (amount != null && amount.amount().scale() > row.decimals(column, amount)) {
            row.add(row.problem(
                            ProblemKind.TOO_MANY_DECIMALS,
                            column,
                            amount.amount().toPlainString())
                    .with("currency", amount.currency().getCurrencyCode())
                    .with("decimals", String.valueOf(amount.decimals())));
            return null;
        }
        return amount;
    }

    /** A price of one unit, which may be finer than its currency. */
    @Nullable
    Money price(Column column) {
        BigDecimal number = row.number(column);
        if (number == null || currency == null) {
            return null;
        }
        String other = otherCurrency(column, currency);
        if (other != null) {
            CellValue value = row.cell(column);
            row.add(row.problem(
                            ProblemKind.CURRENCY_CONTRADICTS,
                            column,
                            value == null ? null : value.shown().strip())
                    .with("sign", other)
                    .with("currency", currency.getCurrencyCode()));
            return null;
        }
        return new Money(number, currency);
    }

    /** The sign or word by which the cell or its header names another currency than the row; null if none does. */
    private @Nullable String otherCurrency(Column column, Currency currency) {
        String declared = row.unit(column).currencyWord();
        if (!CurrencySign.mayBe(declared, currency)) {
            return declared;
        }
        return row.cell(column) instanceof CellValue.Text text
                ? otherCurrency(NumberText.parse(text.value()), currency)
                : null;
    }

    private static @Nullable String otherCurrency(@Nullable NumberText written, Currency currency) {
        if (written == null) {
            return null;
        }
        if (!CurrencySign.mayBe(written.currencySign(), currency)) {
            return written.currencySign();
        }
        Unit repeated = Unit.of(written.suffix());
        return repeated == null || CurrencySign.mayBe(repeated.currencyWord(), currency)
                ? null
                : repeated.currencyWord();
    }

    /** An amount with the bounds that two more columns give; a bound not given is the amount itself. */
    @Nullable
    Estimate bounded(Column lowColumn, @Nullable Money base, Column highColumn) {
        Money low = amount(lowColumn);
        Money high = amount(highColumn);
        if (base == null) {
            return null;
        }
        boolean lowFits = low == null || low.compareTo(base) <= 0;
        boolean highFits = high == null || base.compareTo(high) <= 0;
        if (!lowFits) {
            disorder(lowColumn, low + " > " + base);
        }
        if (!highFits) {
            disorder(highColumn, high + " < " + base);
        }
        return lowFits && highFits ? new Estimate(low == null ? base : low, base, high == null ? base : high) : null;
    }

    private void disorder(Column column, String found) {
        row.add(row.problem(ProblemKind.BOUNDS_IN_DISORDER, column, found));
    }

    /** Compares an amount with the product that should make it, to half of the currency's smallest unit. */
    void checkProduct(Column column, @Nullable Money amount, @Nullable BigDecimal count, @Nullable Money price) {
        if (amount == null || count == null || price == null) {
            return;
        }
        Money product = price.multipliedBy(count);
        BigDecimal halfUnit = new BigDecimal("0.5").movePointLeft(amount.decimals());
        if (product.minus(amount).amount().abs().compareTo(halfUnit) > 0) {
            row.add(Magnitude.slip(amount, product)
                    .map(slip -> slip.in(row.problem(ProblemKind.MAGNITUDE_SLIP, column, amount.toString())))
                    .orElseGet(() -> row.problem(ProblemKind.PRODUCT_DIFFERS, column, amount.toString()))
                    .with("factors", count.toPlainString() + " × " + price)
                    .with("product", product.toString()));
        }
    }

    /** The residual value at the end of the useful life: zero where none is stated, never above the low amount. */
    @Nullable
    Money residual(@Nullable Estimate amount) {
        Money residual = amount(Column.RESIDUAL_VALUE);
        if (amount == null) {
            return null;
        }
        if (residual != null && residual.compareTo(amount.low()) > 0) {
            row.wrong(
                    ProblemKind.OUT_OF_BOUNDS,
                    Column.RESIDUAL_VALUE,
                    Message.of("problems.expected.residual")
                            .with("low", amount.low().toString()));
        }
        return residual == null ? Money.zero(amount.currency()) : residual;
    }
}
