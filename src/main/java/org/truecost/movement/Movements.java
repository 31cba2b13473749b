package org.truecost.movement;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.Ledger;
import org.truecost.money.ExchangeRates;
import org.truecost.recognition.CostCategory;

/**
 * What moved from one month's report to the next, by category and by line (decision 0012).
 *
 * @param month the reporting month
 * @param categories those with a cost in either month, in their own order; they add up to the two reports' totals exactly
 * @param lines those that moved, furthest first, at most {@value #MOST_LINES}
 * @param others by category, the lines that moved and are not listed
 * @param year the year to date by category
 * @param people how many people's pay the movement of payroll reveals
 */
public record Movements(
        YearMonth month,
        Currency currency,
        Map<CostCategory, Movement> categories,
        List<LineMovement> lines,
        Map<CostCategory, Others> others,
        Map<CostCategory, YearToDate> year,
        PeopleMoved people) {

    /** Lines that are kept individually: no one would read more. */
    public static final int MOST_LINES = 500;

    /** Lines that moved, together. */
    public record Others(long lines, Movement movement) {}

    /**
     * A report's month, and what it knows.
     *
     * @param ledger its facts; what has an open end in them is counted to the end of the month
     * @param rates those its workbooks state
     * @param withheld the pay that is in none of its figures
     */
    public record Reported(YearMonth month, Ledger ledger, ExchangeRates rates, WithheldPay withheld) {

        public Reported {
            ledger = ledger.through(month);
        }
    }

    public Movements {
        categories = CostCategory.inOrder(categories);
        lines = List.copyOf(lines);
        others = CostCategory.inOrder(others);
        year = CostCategory.inOrder(year);
    }

    /**
     * Compares a month with the one before; the year to date is the calendar year's. Each ledger is read as often as its lines take, see {@link MovementModel}.
     *
     * @param before the previous month as its report in force knows it
     * @param now the reporting month
     * @param currency the presentation currency of both reports
     * @throws IllegalArgumentException if the months do not follow each other
     * @throws IllegalStateException if a ledger has not passed its checks
     */
    public static Movements between(Reported before, Reported now, Currency currency) {
        return between(before, now, currency, FiscalYear.CALENDAR);
    }

    /** The same with the year to date of another fiscal year. */
    public static Movements between(Reported before, Reported now, Currency currency, FiscalYear fiscalYear) {
        return between(before, now, currency, fiscalYear, MovementModel.MOST_HELD);
    }

    static Movements between(Reported before, Reported now, Currency currency, FiscalYear fiscalYear, int mostHeld) {
        MovementModel model = MovementModel.of(before, now, currency, fiscalYear, mostHeld);
        CostModel costs = new CostModel(now.month(), currency, now.rates(), now.withheld());
        now.ledger().forEachCost(record -> costs.lines(record).forEach(model::see));
        return model.movements();
    }

    /** All categories together. */
    public Movement total() {
        return categories.values().stream().reduce(Movement.none(currency), Movement::plus);
    }
}
