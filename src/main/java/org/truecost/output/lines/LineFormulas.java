package org.truecost.output.lines;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;
import org.truecost.output.grid.Figure;
import org.truecost.output.grid.LineColumn;
import org.truecost.output.grid.Ref;
import org.truecost.output.grid.Span;
import org.truecost.recognition.Course;

/**
 * A cost line's workings as formulas over its own row, the assumptions and the exchange rates (cost-model.md, rules 1, 2, 5, 7).
 * A whole month weighs 1, a part of a month its days ÷ the days of that month.
 *
 * @param firstColumn the first column of the lines on their sheet
 * @param row the line's row index
 * @param rate what a whole amount is converted by; null where each month has its own rate
 * @param currency of the line
 * @param span how a part of a purchase with credits, or whose life changes, follows its life; null of any other line
 */
public record LineFormulas(
        Assumed assumed,
        RateSheet rates,
        int firstColumn,
        int row,
        @Nullable String rate,
        Currency currency,
        Course.@Nullable Span span) {

    private static final List<Span> SPANS = List.of(Span.values());

    /** The cells of the assumptions. */
    public record Assumed(
            Ref month,
            Ref monthEnd,
            Ref usefulLife,
            Ref allocation,
            Ref sourceFolder,
            @Nullable FleetEnds fleet) {}

    /** The cells of the last day of the fleet's last month, as stated, and with the useful life that is assumed. */
    public record FleetEnds(Ref stated, Ref assumed) {}

    String lastDay() {
        if (span == null) {
            return endOfLife(in(LineColumn.FIRST_DAY));
        }
        return span.change() == null
                ? earliest(endOfSpread(span), span.stop(), null)
                : lives().lastDay(in(LineColumn.FIRST_DAY));
    }

    /** The earliest of a last day and of days that may be there. */
    static String earliest(String end, @Nullable LocalDate one, @Nullable LocalDate other) {
        String days = (one == null ? "" : "," + day(one)) + (other == null ? "" : "," + day(other));
        return days.isEmpty() ? end : "MIN(" + end + days + ")";
    }

    private ChangedLife lives() {
        Course.Span part = Objects.requireNonNull(span);
        return new ChangedLife(
                assumed.usefulLife().toString(),
                in(LineColumn.USEFUL_LIFE),
                part,
                Objects.requireNonNull(part.change()));
    }

    /** The formula of an amount that is another where a useful life is assumed; empty where it is the same (cost-model.md, rule 22). */
    Optional<String> amount(Money stated, Function<Course.Changing, @Nullable Money> restated) {
        if (span == null || span.change() == null || (span.change().isLater() && !span.isRest())) {
            return Optional.empty();
        }
        Money other = restated.apply(span.change());
        return other == null || other.equals(stated)
                ? Optional.empty()
                : Optional.of(lives().either(
                                stated.amount().toPlainString(), other.amount().toPlainString()));
    }

    private String endOfLife(String first) {
        String life = assumed.usefulLife().toString();
        return "EDATE(" + first + ",IF(" + life + "=\"\"," + in(LineColumn.USEFUL_LIFE) + "," + life + "))-1";
    }

    /** A spread begins with the life, or later, and ends with it; what begins after the end of the life is of its first day alone. */
    private String endOfSpread(Course.Span part) {
        String end = endOfLife(day(part.inService()));
        return part.first().equals(part.inService()) ? end : "MAX(" + day(part.first()) + "," + end + ")";
    }

    /** A day in a formula. */
    public static String day(LocalDate day) {
        return "DATE(%d,%d,%d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * What an expense or pay serves to: of a fleet that ends earlier than stated, its end; a line that begins only then serves not at
     * all (cost-model.md, rule 22).
     */
    String lastDayWithin(FleetEnds fleet, LocalDate stated) {
        String day = day(stated);
        return "MAX(%s-1,IF(%s<%s,MIN(%s,%s),%s))"
                .formatted(in(LineColumn.FIRST_DAY), fleet.assumed(), fleet.stated(), day, fleet.assumed(), day);
    }

    /** The whole period, unconverted: the months an amount for the period is of. */
    String monthsOfPeriod() {
        if (span != null && span.change() != null) {
            ChangedLife lives = lives();
            if (!lives.isLater()) {
                return months(day(span.first()), lives.end());
            }
            String stated = months(day(span.first()), lives.statedEnd());
            return isRest() ? lives.either(stated, months(lives.restatedFirst(), lives.restatedEnd())) : stated;
        }
        return span == null ? months(in(LineColumn.LAST_DAY)) : months(day(span.first()), endOfSpread(span));
    }

    /** The months that are left of a spread when it stops: all of them are of the day. */
    private String left(Course.Span part, LocalDate stop) {
        if (part.change() != null) {
            ChangedLife lives = lives();
            String stated = months(day(part.first()), earliest(lives.statedEnd(), stop, null));
            String restated = months(lives.restatedFirst(), earliest(lives.restatedEnd(), stop, null));
            return "(%s-(%s))*%s"
                    .formatted(in(LineColumn.MONTHS_OF_AMOUNT), lives.either(stated, restated), in(LineColumn.RATE));
        }
        String end = endOfSpread(part);
        return "(%s-(%s))*%s"
                .formatted(
                        in(LineColumn.MONTHS_OF_AMOUNT),
                        months(day(part.first()), "MIN(" + end + "," + day(stop) + ")"),
                        in(LineColumn.RATE));
    }

    private boolean isRest() {
        return span != null && span.isRest();
    }

    String inMonth() {
        if (isRest()) {
            return "IF(AND(%2$s<=%1$s,%2$s>=%3$s),%4$s,0)"
                    .formatted(
                            assumed.monthEnd(),
                            in(LineColumn.FIRST_DAY),
                            assumed.month(),
                            in(LineColumn.MONTHS_OF_LIFE));
        }
        String monthEnd = assumed.monthEnd().toString();
        String month = assumed.month().toString();
        String first = in(LineColumn.FIRST_DAY);
        String share = "MAX(0,MIN(" + in(LineColumn.LAST_DAY) + "," + monthEnd + ")-MAX(" + first + "," + month
                + ")+1)/DAY(" + monthEnd + ")";
        return rate == null
                ? "IF(" + monthEnd + "<" + first + ",0," + share + "*" + rates.monthRate(currency, month) + ")"
                : in(LineColumn.RATE) + "*" + share;
    }

    String toDate() {
        if (isRest()) {
            return "IF(%s<%s,0,%s)"
                    .formatted(assumed.monthEnd(), in(LineColumn.FIRST_DAY), in(LineColumn.MONTHS_OF_LIFE));
        }
        String monthEnd = assumed.monthEnd().toString();
        String until = "MIN(" + in(LineColumn.LAST_DAY) + "," + monthEnd + ")";
        return unlessEmpty(until, rated(until));
    }

    String ofLife() {
        if (span != null && span.isRest() && span.stop() != null) {
            return left(span, span.stop());
        }
        String last = in(LineColumn.LAST_DAY);
        return rate == null ? unlessEmpty(last, rated(last)) : rated(last);
    }

    /** A range of months from its end back to its first is still a range, so a period without a day is none by its condition. */
    private String unlessEmpty(String last, String value) {
        return "IF(" + last + "<" + in(LineColumn.FIRST_DAY) + ",0," + value + ")";
    }

    /** Of a line that has no service period and adds nothing: the amount, converted. */
    String lifeOfNoPeriod() {
        return in(LineColumn.RATE);
    }

    /** One of the nine figures: the stated amount less the residual value, times the allocation, for its months. */
    String figure(Figure figure) {
        LineColumn amount = LineColumn.AMOUNT_LOW.next(Figure.BOUNDS.indexOf(figure.bound()));
        LineColumn months = LineColumn.MONTHS_IN_MONTH.next(SPANS.indexOf(figure.span()));
        return allocated(amount) + "/" + in(LineColumn.MONTHS_OF_AMOUNT) + "*" + in(months);
    }

    String wholeMonth() {
        if (isRest()) {
            return in(LineColumn.LIFE_BASE);
        }
        return allocated(LineColumn.AMOUNT_BASE) + "/" + in(LineColumn.MONTHS_OF_AMOUNT)
                + (rate == null ? "" : "*" + in(LineColumn.RATE));
    }

    String firstMonthLacks() {
        return in(LineColumn.WHOLE_MONTH) + "*" + lackingBefore(in(LineColumn.FIRST_DAY));
    }

    String lastMonthLacks() {
        return in(LineColumn.WHOLE_MONTH) + "*" + lackingAfter(in(LineColumn.LAST_DAY));
    }

    String paid() {
        return in(LineColumn.AMOUNT_BASE) + "*" + in(LineColumn.ALLOCATION) + "*"
                + (rate == null ? rates.monthRate(currency, in(LineColumn.PAID_ON)) : in(LineColumn.RATE));
    }

    String gpuHours() {
        return in(LineColumn.COUNT) + "*(" + in(LineColumn.LAST_DAY) + "-" + in(LineColumn.FIRST_DAY) + "+1)*24*"
                + in(LineColumn.ALLOCATION);
    }

    /**
     * A link to the source cell, in the folder that the assumptions name.
     *
     * @param within the folder inside it that contains the workbook
     */
    String link(String within, String cell) {
        return link(assumed.sourceFolder(), within, in(LineColumn.WORKBOOK), in(LineColumn.SHEET), cell);
    }

    /** A link to a cell of a workbook, both named by adjacent cells. */
    public static String link(Ref sourceFolder, String within, String workbook, String sheet, String cell) {
        String folder = within.isEmpty() ? "" : "&" + Ref.text(within);
        return "HYPERLINK(" + sourceFolder + folder + "&" + workbook + "&\"#'\"&SUBSTITUTE(" + sheet
                + ",\"'\",\"''\")&\"'!" + cell + "\",\"" + cell + "\")";
    }

    private String allocated(LineColumn amount) {
        return "(" + in(amount) + "-" + in(LineColumn.RESIDUAL) + ")*" + in(LineColumn.ALLOCATION);
    }

    /** The months up to a day, each times its rate. */
    private String rated(String last) {
        if (rate != null) {
            return in(LineColumn.RATE) + "*(" + months(last) + ")";
        }
        String first = in(LineColumn.FIRST_DAY);
        return rates.monthRates(currency, first, last)
                + "-" + rates.monthRate(currency, first) + "*" + lackingBefore(first)
                + "-" + rates.monthRate(currency, last) + "*" + lackingAfter(last);
    }

    /** The months from the first day to another, both included. */
    private String months(String last) {
        return months(in(LineColumn.FIRST_DAY), last);
    }

    private static String months(String first, String last) {
        return "(YEAR(" + last + ")-YEAR(" + first + "))*12+MONTH(" + last + ")-MONTH(" + first + ")+1-"
                + lackingBefore(first) + "-" + lackingAfter(last);
    }

    /** The part of a month before a day. */
    private static String lackingBefore(String day) {
        return "(DAY(" + day + ")-1)/DAY(EOMONTH(" + day + ",0))";
    }

    /** The part of a month after a day. */
    private static String lackingAfter(String day) {
        return "(1-DAY(" + day + ")/DAY(EOMONTH(" + day + ",0)))";
    }

    private String in(LineColumn column) {
        return column.in(firstColumn, row);
    }
}
