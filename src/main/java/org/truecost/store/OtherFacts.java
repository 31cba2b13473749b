package org.truecost.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.ExchangeRate;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.RejectedRows;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Rate;
import org.truecost.problem.Column;
import org.truecost.problem.Source;
import org.truecost.store.row.Params;
import org.truecost.store.row.ResultRow;

/** Claims, exchange rates and stated totals as rows of their tables. */
final class OtherFacts {

    static final String CLAIM_COLUMNS =
            "sheet_id, row_number, line_id, claim, stage, amount, amount_currency, gpu_model,"
                    + " gpu_hours, rate, rate_currency, claimed_on, scope, excludes, " + ResultRow.ATTRIBUTES;

    static final String RATE_COLUMNS =
            "sheet_id, row_number, from_currency, to_currency, rate, rate_date, kind, " + ResultRow.ATTRIBUTES;

    static final String TOTAL_COLUMNS =
            "sheet_id, row_number, figures, printed, printed_currency, rejected_figures, rejected_rows";

    private OtherFacts() {}

    static Params params(HeadlineClaim claim, long sheetId) {
        return new Params()
                .add(sheetId, claim.source().row(), claim.id(), claim.claim(), claim.stage())
                .addMoney(claim.amount())
                .add(claim.gpuModel(), claim.gpuHours())
                .addMoney(claim.ratePerHour())
                .add(claim.date(), claim.scope(), claim.excludes())
                .addAttributes(claim.attributes());
    }

    static HeadlineClaim claim(ResultRow row, Source source) throws SQLException {
        return new HeadlineClaim(
                row.text("line_id"),
                row.text("claim"),
                row.textOrNull("stage"),
                row.moneyOrNull("amount", "amount_currency"),
                row.textOrNull("gpu_model"),
                row.numberOrNull("gpu_hours"),
                row.moneyOrNull("rate", "rate_currency"),
                row.dayOrNull("claimed_on"),
                row.textOrNull("scope"),
                row.textOrNull("excludes"),
                row.attributes(),
                source);
    }

    static Params params(ExchangeRate fact, long sheetId) {
        Rate rate = fact.rate();
        return new Params()
                .add(sheetId, fact.source().row())
                .add(rate.from().getCurrencyCode(), rate.to().getCurrencyCode(), rate.value(), rate.date())
                .add(rate.kind().name())
                .addAttributes(fact.attributes());
    }

    static ExchangeRate rate(ResultRow row, Source source) throws SQLException {
        Rate rate = new Rate(
                row.currency("from_currency"),
                row.currency("to_currency"),
                row.number("rate"),
                row.day("rate_date"),
                Rate.Kind.valueOf(row.text("kind")));
        return new ExchangeRate(rate, row.attributes(), source);
    }

    static Params params(StatedTotal total, long sheetId) {
        return new Params()
                .add(sheetId, total.source().row(), text(total.figures()))
                .addMoney(total.printed())
                .add(text(total.rejected().figures()), text(total.rejected().rows()));
    }

    private static String text(Map<Column, BigDecimal> figures) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(figures)
                .forEach((column, value) -> text.append(column.name())
                        .append('=')
                        .append(value.toPlainString())
                        .append('\n'));
        return text.toString();
    }

    private static String text(List<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static StatedTotal total(ResultRow row, Source source) throws SQLException {
        RejectedRows rejected =
                new RejectedRows(figures(row.textOrNull("rejected_figures")), rows(row.textOrNull("rejected_rows")));
        return new StatedTotal(
                figures(row.text("figures")), row.moneyOrNull("printed", "printed_currency"), rejected, source);
    }

    private static Map<Column, BigDecimal> figures(@Nullable String text) {
        Map<Column, BigDecimal> figures = new EnumMap<>(Column.class);
        if (text != null) {
            text.lines().forEach(line -> {
                int equals = line.indexOf('=');
                figures.put(Column.valueOf(line.substring(0, equals)), new BigDecimal(line.substring(equals + 1)));
            });
        }
        return figures;
    }

    private static List<Integer> rows(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }
}
