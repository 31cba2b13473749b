package org.truecost.recognition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.day;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.quote;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostModel;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Period;
import org.truecost.money.Conversion;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;

/** What a line's figures are calculated from. The reporting month is February 2025, the currency USD. */
class WorkingsTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    private final Conversions conversions = new Conversions(
            ExchangeRates.of(
                    JPY,
                    List.of(
                            quote("JPY", "USD", "0.01", "2024-01-01", Kind.SPOT),
                            quote("JPY", "USD", "0.02", "2025-02-01", Kind.SPOT),
                            quote("JPY", "USD", "0.05", "2025-03-01", Kind.SPOT))),
            USD,
            FEBRUARY);

    private Workings of(CostRecord record) {
        return Workings.of(Courses.of(record).getFirst(), conversions);
    }

    private static void assertMonths(Workings workings, String ofAmount, String inMonth, String toDate, String life) {
        Workings.Months months = requireNonNull(workings.months());
        assertThat(List.of(months.ofAmount(), months.inMonth(), months.toDate(), months.life()))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveFieldByFieldElementComparator()
                .zipSatisfy(
                        List.of(ofAmount, inMonth, toDate, life),
                        (found, expected) -> assertThat(found).isEqualByComparingTo(expected));
    }

    @Test
    void inThePresentationCurrencyEveryMonthIsOne() {
        Workings workings = of(opex("E", exactly("1200", "USD"), period("2025-01-01", "2025-12-31")));
        assertThat(requireNonNull(workings.conversion()).rates()).isEmpty();
        assertThat(workings.period()).isEqualTo(period("2025-01-01", "2025-12-31"));
        assertThat(workings.payment()).isNull();
        assertThat(workings.residual()).isNull();
        assertMonths(workings, "12", "1", "2", "12");
    }

    /** January at 0.01, February at 0.02, March at what February knows. */
    @Test
    void anExpenseInAnotherCurrencyHasARateForEachMonth() {
        Workings workings = of(opex("E", exactly("300", "JPY"), period("2025-01-01", "2025-03-31")));
        assertThat(workings.conversion()).isNull();
        assertMonths(workings, "3", "0.02", "0.03", "0.05");
        assertThat(conversions
                        .monthByMonth(exactly("300", "JPY"), requireNonNull(recognition("2025-01-01", "2025-03-31")))
                        .life())
                .isEqualTo(exactly("5", "USD"));
    }

    @Test
    void anAssetHasTheRateOfItsDayInAllMonths() {
        Workings workings = of(capex("A", exactly("1200", "JPY"), "2025-01-01", 12, null, "200", Attributes.NONE));
        Conversion conversion = requireNonNull(workings.conversion());
        assertThat(conversion.numerator()).isEqualByComparingTo("0.01");
        assertThat(workings.residual()).isEqualTo(Money.of("200", "JPY"));
        assertThat(workings.amount()).isEqualTo(exactly("1200", "JPY"));
        assertThat(workings.payment()).isEqualTo(new Workings.Payment(day("2025-01-01"), Money.of("12", "USD")));
        assertMonths(workings, "12", "0.01", "0.02", "0.12");
    }

    @Test
    void anExpensePaidAtOnceIsPaidAtTheRateOfThatMonthAndInPartWhereItIsShared() {
        Workings workings = of(opex(
                "E", exactly("300", "JPY"), period("2025-01-01", "2025-03-31"), "2025-01-15", null, allocated("0.5")));
        assertThat(workings.payment()).isEqualTo(new Workings.Payment(day("2025-01-15"), Money.of("1.5", "USD")));
    }

    @Test
    void peopleAreOfAYear() {
        Workings workings = of(payroll("P", "2", exactly("100", "USD"), "14", period("2025-02-15", "2025-03-31")));
        assertThat(workings.amount()).isEqualTo(exactly("2800", "USD"));
        assertMonths(workings, "12", "0.5", "0.5", "1.5");
    }

    @Test
    void aContainedPurchaseWithoutDatesHasAnAmountAndNoMonths() {
        Workings workings = of(gpus("G", "1", exactly("100", "JPY"), null, "A"));
        assertThat(workings.period()).isNull();
        assertThat(workings.months()).isNull();
        assertThat(workings.payment()).isNull();
        assertThat(requireNonNull(workings.conversion()).numerator()).isEqualByComparingTo("0.02");
        assertThat(Charge.of(gpus("G", "1", null, null, null))).isEmpty();
    }

    /** More ways to recognise than are remembered at a time: the first still makes what it made. */
    @Test
    void forgetsPeriodsAndCalculatesThemAgain() {
        Estimate yen = exactly("1200", "JPY");
        Recognition march = recognition("2025-02-15", "2025-03-31");
        Recognised before = conversions.monthByMonth(yen, march);
        for (int first = 0; first < 101; first++) {
            for (int last = first; last < 101; last++) {
                Period period = new Period(
                        day("2025-02-01").plusDays(first), day("2025-02-01").plusDays(last));
                conversions.monthByMonth(yen, Recognition.evenly(period));
                conversions.monthByMonth(yen, Recognition.perYear(period));
            }
        }
        assertThat(conversions.monthByMonth(yen, march)).isEqualTo(before);
        assertThat(before.toDate()).isEqualTo(before.month());
    }

    @Test
    void knowsNoRateAfterTheMonthsEnd() {
        assertThat(conversions.at(JPY, day("2025-02-28")).numerator()).isEqualByComparingTo("0.02");
        assertThat(conversions.at(JPY, day("2025-03-01")).numerator()).isEqualByComparingTo("0.02");
        assertThat(conversions.at(JPY, day("2025-01-31")).numerator()).isEqualByComparingTo("0.01");
        assertThat(conversions.atMonthEnd(JPY).orElseThrow().numerator()).isEqualByComparingTo("0.02");
        assertThat(conversions.atMonthEnd(Currency.getInstance("EUR"))).isEmpty();
        assertThat(conversions.monthEnd()).isEqualTo(day("2025-02-28"));
        assertThat(conversions.presentation()).isEqualTo(USD);
        assertThat(conversions.isForeign(JPY)).isTrue();
        assertThat(conversions.isForeign(USD)).isFalse();
    }

    /** What a month costs, and before and after it nothing. */
    @Test
    void recognisesAMonthAtItsOwnRate() {
        Recognition quarter = recognition("2025-01-01", "2025-03-31");
        assertThat(conversions.inMonth(exactly("300", "JPY"), quarter, YearMonth.of(2025, 1)))
                .isEqualTo(exactly("1", "USD"));
        assertThat(conversions.inMonth(exactly("300", "JPY"), quarter, FEBRUARY))
                .isEqualTo(exactly("2", "USD"));
        assertThat(quarter.weightIn(YearMonth.of(2024, 12))).isZero();
        assertThat(quarter.weightIn(YearMonth.of(2025, 4))).isZero();
        assertThat(quarter.weightIn(YearMonth.of(2025, 3))).isEqualTo(Recognition.WHOLE_MONTH);
        assertThat(quarter.weight()).isEqualTo(3 * Recognition.WHOLE_MONTH);
        assertThat(recognition("2025-01-16", "2025-03-31").weightThrough(YearMonth.of(2025, 1)))
                .isEqualTo(Recognition.WHOLE_MONTH / 31 * 16);
    }

    @Test
    void countsLinesByWhatTheySay() {
        CostModel model = new CostModel(FEBRUARY, USD, ExchangeRates.of(JPY, List.of()));
        model.add(opex("E1", exactly("5", "USD"), period("2025-01-01", "2025-03-31")));
        model.add(opex(
                "E2", exactly("5", "USD"), period("2025-01-01", "2025-03-31"), "2025-01-15", null, allocated("0.5")));
        model.add(payroll("P", "2", exactly("100", "USD"), "12", period("2025-02-01", "2025-03-31")));
        model.add(capex("A", exactly("1200", "USD"), "2025-01-01", 12));
        CostComparison comparison = model.compare(model.headline(
                List.of(org.truecost.Facts.claim("C", null, Money.of("1", "USD"), null, null, "2025-01-01"))));

        assertThat(comparison.linesCounted()).isEqualTo(4);
        assertThat(comparison.linesWithoutAllocation()).isEqualTo(3);
        assertThat(comparison.linesPaidAsAccrued()).isEqualTo(2);
    }

    /** Payments before and after the service have months of their own, and every month between is there. */
    @Test
    void showsEveryMonthFromTheFirstPaymentToTheLast() {
        CostModel model = new CostModel(FEBRUARY, USD, ExchangeRates.of(JPY, List.of()));
        model.add(opex(
                "E", exactly("30", "USD"), period("2025-04-01", "2025-04-30"), "2025-01-15", null, Attributes.NONE));
        CostComparison comparison = model.compare(model.headline(
                List.of(org.truecost.Facts.claim("C", null, Money.of("1", "USD"), null, null, "2025-01-01"))));
        assertThat(comparison.months())
                .extracting(cost ->
                        cost.month() + " " + cost.cash() + " " + cost.total().base())
                .containsExactly(
                        "2025-01 30 USD 0 USD", "2025-02 0 USD 0 USD", "2025-03 0 USD 0 USD", "2025-04 0 USD 30 USD");
    }

    private static Recognition recognition(String first, String last) {
        return Recognition.evenly(period(first, last));
    }
}
