package org.truecost.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truecost.money.Conversion;
import org.truecost.money.Money;
import org.truecost.money.Rate;

/** Sums what each rate decides, by its age: it grows with the rates and the days they serve, not with the lines. */
final class RateUses {

    private final YearMonth month;
    private final Currency presentation;
    private final Map<Aged, Sums> sums = new LinkedHashMap<>();

    private record Aged(Rate rate, long days) {}

    private record Sums(Money month, Money toDate, Money life) {
        Sums plus(Sums more) {
            return new Sums(month.plus(more.month), toDate.plus(more.toDate), life.plus(more.life));
        }
    }

    RateUses(YearMonth month, Currency presentation) {
        this.month = month;
        this.presentation = presentation;
    }

    /**
     * Takes note of an amount recognised in a month.
     *
     * @param day the end of what is converted: a purchase's day, the month's last
     */
    void note(Conversion conversion, LocalDate day, YearMonth at, Money part) {
        LocalDate end = day.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : day;
        Money nothing = Money.zero(presentation);
        Sums amounts = new Sums(at.equals(month) ? part : nothing, at.isAfter(month) ? nothing : part, part);
        conversion
                .rates()
                .forEach(rate ->
                        sums.merge(new Aged(rate, ChronoUnit.DAYS.between(rate.asOf(), end)), amounts, Sums::plus));
    }

    List<RateUse> list() {
        return sums.entrySet().stream()
                .map(entry -> new RateUse(
                        entry.getKey().rate,
                        entry.getKey().days,
                        entry.getValue().month,
                        entry.getValue().toDate,
                        entry.getValue().life))
                .toList();
    }
}
