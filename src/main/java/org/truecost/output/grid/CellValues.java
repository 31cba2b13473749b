package org.truecost.output.grid;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.truecost.problem.AmountText;
import org.truecost.report.Value;
import org.truecost.wording.MissingWords;

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
    public Ref write(RowWriter writer, Value value) {
        return switch (value) {
            case Value.Amount amount -> amount(writer, amount);
            case Value.Change change -> writer.money(change.money().amount());
            case Value.UnitAmount amount -> numbered(writer, amount.money().amount(), "#,##0.0000");
            case Value.Times times -> numbered(writer, times.ratio(), times());
            case Value.Share share -> numbered(writer, share.ratio(), "0.00%");
            case Value.Count count -> numbered(writer, count.number(), "#,##0.##");
            case Value.Rate rate -> numbered(writer, rate.value(), "#,##0.00####");
            case Value.Day day -> dated(writer.day(day.date()), writer, "yyyy-mm-dd");
            case Value.Month month -> dated(writer.month(month.month()), writer, "yyyy-mm");
            default -> writer.text(text(value));
        };
    }

    /** The number format of a multiple, {@code 437.45×}. */
    String times() {
        return "#,##0.00\"" + words.of("sheet.times").replace("\"", "") + "\"";
    }

    /** The currency of an amount that is not in the presentation currency is shown next to it. */
    private Ref amount(RowWriter writer, Value.Amount amount) {
        Currency of = amount.money().currency();
        Ref cell = writer.money(amount.money().amount(), of);
        return of.equals(currency) ? cell : writer.as(CellStyles.money(of) + "\" " + of.getCurrencyCode() + "\"");
    }

    private static Ref numbered(RowWriter writer, BigDecimal number, String format) {
        writer.number(number);
        return writer.as(format);
    }

    private static Ref dated(Ref cell, RowWriter writer, String format) {
        writer.as(format);
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
            case Value.Hedges hedges -> hedges(hedges);
            case Value.Place place -> place.location().toString();
            case Value.Fingerprint print -> print.sha256();
            case Value.Label label -> words.of(label.key());
            case Value.Without without -> without(without);
            case Value.Composed composed -> composed(composed);
            case Value.Series series -> series(series);
            case Value.Incomplete incomplete -> words.of("leftOut.figure", Map.of("figure", text(incomplete.name())));
            case Value.Missing missing -> missing(missing);
            case Value.Phrase phrase -> words.of(phrase.words());
            case Value.Text text -> text.text();
            case Value.Blank blank -> "";
        };
    }

    private String hedges(Value.Hedges hedges) {
        return hedges.qualifiers().stream()
                .map(qualifier -> words.of(qualifier.words()))
                .collect(Collectors.joining(" · "));
    }

    private String without(Value.Without figure) {
        return words.of(
                figure.sentence(),
                Map.of("figure", words.of(figure.key()), "people", AmountText.text(figure.people())));
    }

    private String composed(Value.Composed composed) {
        return words.of(
                composed.key(),
                composed.parts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, part -> text(part.getValue()))));
    }

    private String series(Value.Series series) {
        return series.joined(this::text, (before, one) -> words.of(series.key(), Map.of("before", before, "one", one)));
    }

    private String missing(Value.Missing missing) {
        return new MissingWords(
                        words::of, AmountText::text, AmountText::text, hedges -> hedges(new Value.Hedges(hedges)))
                .of(missing);
    }
}
