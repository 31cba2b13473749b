package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.alternative;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.DATE;
import static org.truecost.problem.Column.FROM;
import static org.truecost.problem.Column.KIND;
import static org.truecost.problem.Column.MONTH;
import static org.truecost.problem.Column.RATE;
import static org.truecost.problem.Column.TO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.Parsed;
import org.truecost.money.Rate;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;

/**
 * Exchange rates / 為替レート: one rate per row: how many units of To one unit of From is worth.
 *
 * <ul>
 *   <li>Required: From and To (two different currencies), rate (above 0), and a date or a month.
 *   <li>A rate with a date is a spot rate unless its kind says otherwise. A rate with a month is that month's average
 *       unless its kind says otherwise, and is dated the month's last day. Where both are filled in, the date counts
 *       and must be in the month.
 *   <li>A rate is never assumed: a conversion without one is an error.
 * </ul>
 */
public final class ExchangeRateSheet implements SheetFormat {

    private static final Choices<Rate.Kind> KINDS =
            Choices.of(Rate.Kind.values(), kind -> Message.of("sheets.rateKind." + kind.name()));

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofRate(
            required(FROM, Form.CURRENCY)
                    .aliases("sheets.exchangeRate.FROM.aliases")
                    .sample("USD"),
            required(TO, Form.CURRENCY)
                    .aliases("sheets.exchangeRate.TO.aliases")
                    .sample("JPY"),
            required(RATE, Form.EXCHANGE_RATE)
                    .aliases("sheets.exchangeRate.RATE.aliases")
                    .sample("153"),
            alternative(DATE, Form.DATE)
                    .aliases("sheets.exchangeRate.DATE.aliases")
                    .says("sheets.exchangeRate.DATE.says")
                    .sample("2024-01-01"),
            alternative(MONTH, Form.MONTH)
                    .aliases("sheets.exchangeRate.MONTH.aliases")
                    .says("sheets.exchangeRate.MONTH.says"),
            optional(KIND, Form.CHOICE)
                    .aliases("sheets.exchangeRate.KIND.aliases")
                    .oneOf(KINDS)
                    .says("sheets.exchangeRate.KIND.says")
                    .sampleText("sheets.exchangeRate.KIND.sample"));

    @Override
    public SheetKind kind() {
        return SheetKind.EXCHANGE_RATES;
    }

    @Override
    public List<ColumnForm> columns() {
        return COLUMNS;
    }

    /** Rates do not add up. */
    @Override
    public Set<Column> totalled() {
        return Set.of();
    }

    @Override
    public Parsed parse(InputRow row) {
        Currency from = RowMoney.currency(row, FROM);
        Currency to = RowMoney.currency(row, TO);
        if (from != null && from.equals(to)) {
            row.wrong(ProblemKind.OUT_OF_BOUNDS, TO, Message.of("problems.expected.otherCurrency"));
        }
        BigDecimal value = row.number(RATE);
        LocalDate date = date(row);
        Rate.Kind kind = row.choice(KIND, KINDS);
        Attributes attributes = AttributeColumns.read(row);
        return row.parsed(() -> new ExchangeRate(
                new Rate(
                        requireNonNull(from),
                        requireNonNull(to),
                        requireNonNull(value),
                        requireNonNull(date),
                        kind == null ? usualKind(row) : kind),
                attributes,
                row.source()));
    }

    private static @Nullable LocalDate date(InputRow row) {
        LocalDate date = RowDates.day(row, DATE);
        YearMonth month = RowDates.month(row, MONTH);
        if (!row.has(DATE) && !row.has(MONTH)) {
            row.needs(row.source().sheet().header(DATE).isPresent() ? DATE : MONTH, "sheets.needs.rateDate");
        }
        if (date != null && month != null && !YearMonth.from(date).equals(month)) {
            row.add(row.problem(ProblemKind.MONTH_CONTRADICTS_DATE, MONTH, month.toString())
                    .with("date", date.toString()));
        }
        return date == null && month != null ? month.atEndOfMonth() : date;
    }

    private static Rate.Kind usualKind(InputRow row) {
        return row.has(DATE) ? Rate.Kind.SPOT : Rate.Kind.AVERAGE;
    }
}
