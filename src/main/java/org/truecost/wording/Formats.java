package org.truecost.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;
import org.truecost.problem.Language;
import org.truecost.report.Value;

/** How values are written in one language: exact in tables, short in sentences. */
public final class Formats {

    private static final int UNIT_DECIMALS = 4;
    private static final int FINGERPRINT_SHOWN = 12;
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private final Language language;
    private final Labels labels;
    private final RoundingMode rounding;
    private final ShortAmounts shortAmounts;

    public Formats(Language language, Labels labels, RoundingMode rounding) {
        this.language = language;
        this.labels = labels;
        this.rounding = rounding;
        this.shortAmounts = new ShortAmounts(language, rounding);
    }

    /** A value as a table's cell says it: amounts to the last digit, without their currency. */
    public String cell(Value value) {
        return switch (value) {
            case Value.Amount amount ->
                digits(amount.money().rounded(rounding), amount.money().decimals());
            case Value.Change change -> changed(change.money());
            case Value.UnitAmount amount -> unit(amount.money());
            case Value.Times times -> text("formats.times", Map.of("number", digits(times.ratio(), 2)));
            case Value.Share part -> share(part.ratio());
            case Value.Count count -> plain(count.number());
            case Value.Rate rate -> plain(rate.value());
            case Value.Day day -> date("formats.day").format(day.date());
            case Value.Month month -> date("formats.month").format(month.month());
            case Value.Months months -> text("formats.months", between(months, date("formats.month")));
            case Value.Hedge hedge -> hedge.qualifier().words().in(language);
            case Value.Hedges hedges -> hedges(hedges);
            case Value.Place place -> place.location().toString();
            case Value.Fingerprint print -> begun(print.sha256());
            case Value.Label label -> labels.words(label.key());
            case Value.Without without -> without(without);
            case Value.Composed words -> composed(words, this::cell);
            case Value.Series series -> series(series, this::cell);
            case Value.Incomplete incomplete ->
                labels.words("leftOut.figure", Map.of("figure", cell(incomplete.name())));
            case Value.Missing missing -> missing(missing);
            case Value.Phrase phrase -> phrase.words().in(language);
            case Value.Text text -> text.text();
            case Value.Blank blank -> "";
        };
    }

    private String changed(Money change) {
        BigDecimal rounded = change.rounded(rounding);
        return (rounded.signum() > 0 ? "+" : "") + digits(rounded, change.decimals());
    }

    private String hedges(Value.Hedges hedges) {
        return hedges.qualifiers().stream()
                .map(qualifier -> qualifier.words().in(language))
                .reduce((first, next) -> text("formats.qualifiers", Map.of("first", first, "next", next)))
                .orElse("");
    }

    private static String begun(String sha256) {
        return sha256.substring(0, Math.min(sha256.length(), FINGERPRINT_SHOWN)) + "…";
    }

    private String without(Value.Without figure) {
        return labels.words(
                figure.sentence(), Map.of("figure", labels.words(figure.key()), "people", plain(figure.people())));
    }

    private String composed(Value.Composed words, Function<Value, String> written) {
        return labels.words(
                words.key(),
                words.parts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, part -> written.apply(part.getValue()))));
    }

    private String series(Value.Series series, Function<Value, String> written) {
        return series.joined(
                written, (before, one) -> labels.words(series.key(), Map.of("before", before, "one", one)));
    }

    private String missing(Value.Missing missing) {
        return new MissingWords(labels::words, this::shortly, this::plain, hedges -> cell(new Value.Hedges(hedges)))
                .of(missing);
    }

    /** A change as a table's cell says it: with its sign. */
    public String change(Value value) {
        return value instanceof Value.Amount amount
                        && amount.money().rounded(rounding).signum() > 0
                ? "+" + cell(value)
                : cell(value);
    }

    /** A value as quoted in a sentence: amounts are rounded to what a reader can remember. */
    public String prose(Value value) {
        return switch (value) {
            case Value.Amount amount -> shortAmounts.of(amount.money());
            case Value.Change change -> signed(change.money());
            case Value.UnitAmount amount ->
                shortAmounts.withCurrency(unit(amount.money()), amount.money().currency());
            case Value.Day day -> date("formats.dayInText").format(day.date());
            case Value.Month month -> date("formats.monthInText").format(month.month());
            case Value.Months months -> text("formats.monthsInText", between(months, date("formats.monthInText")));
            case Value.Text text -> Excerpt.inSentence(text.text());
            case Value.Composed words -> composed(words, this::prose);
            case Value.Series series -> series(series, this::prose);
            default -> cell(value);
        };
    }

    /** A value as a sentence quotes it to the last digit, an amount with its currency's code. */
    public String exact(Value value) {
        return value instanceof Value.Amount amount
                ? amount.money().currency().getCurrencyCode() + "\u00A0" + cell(value)
                : cell(value);
    }

    /** An amount with its source's qualifier. */
    public String hedged(Qualifier qualifier, String amount) {
        return text("formats.hedged." + qualifier.name(), Map.of("amount", amount));
    }

    /** A short amount for a chart's label, with its sign. */
    public String signed(Money money) {
        return (money.signum() > 0 ? "+" : "") + shortAmounts.of(money);
    }

    /** An amount as a sentence quotes it, rounded and with its magnitude in words. */
    public String shortly(Money money) {
        return shortAmounts.of(money);
    }

    private String unit(Money money) {
        return digits(
                money.amount()
                        .setScale(Money.WORKING_SCALE / 2, RoundingMode.HALF_EVEN)
                        .setScale(UNIT_DECIMALS, rounding),
                UNIT_DECIMALS);
    }

    /** Two decimals of a percent; of less than one percent two significant digits, so that a small share is not zero. */
    private String share(BigDecimal ratio) {
        BigDecimal percent = ratio.movePointRight(2);
        boolean small = ratio.signum() != 0 && ratio.abs().compareTo(ONE_PERCENT) < 0;
        String number = small ? plain(percent.round(new MathContext(2, rounding))) : digits(percent, 2);
        return text("formats.percent", Map.of("number", number));
    }

    private String plain(BigDecimal number) {
        return digits(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** Grouped digits with a real minus sign. */
    private String digits(BigDecimal number, int decimals) {
        return ShortAmounts.digits(number, decimals, rounding);
    }

    private static Map<String, String> between(Value.Months months, DateTimeFormatter form) {
        return Map.of("first", form.format(months.first()), "last", form.format(months.last()));
    }

    private DateTimeFormatter date(String key) {
        return DateTimeFormatter.ofPattern(language.bundle().pattern(key), language.locale());
    }

    private String text(String key, Map<String, String> values) {
        return language.bundle().text(key, values);
    }
}
