package org.truecost.output.grid;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.truecost.problem.AmountText;
import org.truecost.report.Value;

/** The briefing's values as cells: numbers stay numbers, everything else is text. */
public final class CellValues {

    private static final String TO = " – ";

    private final SheetWords words;
    private final Currency currency;

    CellValues(SheetWords words, Currency currency) {
        this.words = words;
        this.currency = currency;
    }

    /** Writes one value into the next cell, in the number format of its kind. */
    public Ref write(RowWriter pen, Value value) {
        return switch (value) {
            case Value.Amount amount -> amount(pen, amount);
            case Value.Change change -> pen.money(change.money().amount());
            case Value.UnitAmount amount -> numbered(pen, amount.money().amount(), "#,##0.0000");
            case Value.Times times -> numbered(pen, times.ratio(), times());
            case Value.Share share -> numbered(pen, share.ratio(), "0.00%");
            case Value.Count count -> numbered(pen, count.number(), "#,##0.##");
            case Value.Rate rate -> numbered(pen, rate.value(), "#,##0.00####");
            case Value.Day day -> dated(pen.day(day.date()), pen, "yyyy-mm-dd");
            case Value.Month month -> dated(pen.month(month.month()), pen, "yyyy-mm");
            default -> pen.text(text(value));
        };
    }

    /** The number format of so many times, {@code 437.45×}. */
    String times() {
        return "#,##0.00\"" + words.of("sheet.times").replace("\"", "") + "\"";
    }

    /** An amount in another currency than the presentation currency is named beside its amount. */
    private Ref amount(RowWriter pen, Value.Amount amount) {
        Currency of = amount.money().currency();
        Ref cell = pen.money(amount.money().amount(), of);
        return of.equals(currency) ? cell : pen.as(CellStyles.money(of) + "\" " + of.getCurrencyCode() + "\"");
    }

    private static Ref numbered(RowWriter pen, BigDecimal number, String format) {
        pen.number(number);
        return pen.as(format);
    }

    private static Ref dated(Ref cell, RowWriter pen, String format) {
        pen.as(format);
        return cell;
    }

    /** The value in words. */
    public String text(Value value) {
        return switch (value) {
            case Value.Amount amount -> AmountText.text(amount.money());
            case Value.Change change -> AmountText.text(change.money());
            case Value.UnitAmount amount -> amount.money().toString();
            case Value.Times times -> times.ratio().toPlainString();
            case Value.Share share -> share.ratio().toPlainString();
            case Value.Count count -> count.number().toPlainString();
            case Value.Rate rate -> rate.value().toPlainString();
            case Value.Day day -> day.date().toString();
            case Value.Month month -> month.month().toString();
            case Value.Months months -> months.first() + TO + months.last();
            case Value.Hedge hedge -> words.of(hedge.qualifier().words());
            case Value.Hedges hedges ->
                hedges.qualifiers().stream()
                        .map(qualifier -> words.of(qualifier.words()))
                        .collect(Collectors.joining(" · "));
            case Value.Place place -> place.location().toString();
            case Value.Fingerprint print -> print.sha256();
            case Value.Label label -> words.of(label.key());
            case Value.Without without ->
                words.of(
                        "pay.without",
                        Map.of("figure", words.of(without.key()), "people", AmountText.text(without.people())));
            case Value.Phrase phrase -> words.of(phrase.words());
            case Value.Text text -> text.text();
            case Value.Blank blank -> "";
        };
    }
}
