package org.truecost.output;

import java.util.Currency;
import java.util.stream.Collectors;
import org.truecost.ledger.Figures;
import org.truecost.output.Look.Form;
import org.truecost.output.Look.Weight;
import org.truecost.report.Value;

/** The briefing's values as cells: numbers stay numbers, everything else is text. */
final class CellValues {

    private static final String TO = " – ";

    private final SheetWords words;
    private final Currency currency;

    CellValues(SheetWords words, Currency currency) {
        this.words = words;
        this.currency = currency;
    }

    /**
     * Writes one value into the next cell.
     *
     * @param form of a text
     */
    Ref write(Pen pen, Value value, Weight weight, Form form) {
        return switch (value) {
            case Value.Amount amount -> amount(pen, amount, weight);
            case Value.UnitAmount amount -> pen.number(amount.money().amount(), Look.of(weight, Form.UNIT_AMOUNT));
            case Value.Times times -> pen.number(times.ratio(), Look.of(weight, Form.TIMES));
            case Value.Share share -> pen.number(share.ratio(), Look.of(weight, Form.SHARE));
            case Value.Count count -> pen.number(count.number(), Look.of(weight, Form.COUNT));
            case Value.Rate rate -> pen.number(rate.value(), Look.of(weight, Form.RATE));
            case Value.Day day -> pen.day(day.date(), Look.of(weight, Form.DAY));
            case Value.Month month -> pen.month(month.month(), Look.of(weight, Form.MONTH));
            default -> pen.text(text(value), Look.of(weight, form));
        };
    }

    /** The number format is of the presentation currency; another currency is named beside its amount. */
    private Ref amount(Pen pen, Value.Amount amount, Weight weight) {
        return amount.money().currency().equals(currency)
                ? pen.number(amount.money().amount(), Look.of(weight, Form.AMOUNT))
                : pen.text(text(amount), Look.of(weight, Form.RIGHT));
    }

    /** The value in words. */
    String text(Value value) {
        return switch (value) {
            case Value.Amount amount -> Figures.text(amount.money());
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
            case Value.Phrase phrase -> words.of(phrase.words());
            case Value.Text text -> text.text();
            case Value.Blank blank -> "";
        };
    }
}
