package org.truecost.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Period;
import org.truecost.problem.SheetKind;
import org.truecost.recognition.AssetDays;

/** What was billed month by month and has nothing in the reporting month (cost-model.md, rule 44), by hand. */
class ExpectedCostsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private static OperatingExpense bill(OpexCategory category, String amount, String month) {
        YearMonth of = YearMonth.parse(month);
        return expense(category, amount, new Period(of.atDay(1), of.atEndOfMonth()));
    }

    private static OperatingExpense expense(OpexCategory category, String amount, Period period) {
        return new OperatingExpense(
                category + " " + period.first(),
                category,
                null,
                null,
                exactly(amount, "USD"),
                period,
                null,
                null,
                Attributes.NONE,
                Facts.row(SheetKind.OPERATING_EXPENSES, 2));
    }

    private static List<Fact> power(String... months) {
        return Arrays.stream(months)
                .map(month -> (Fact) bill(OpexCategory.POWER, "410000", month))
                .toList();
    }

    private static List<String> expected(List<? extends Fact> facts, YearMonth month) {
        return expected(facts, month, WithheldPay.NONE);
    }

    private static List<String> expected(List<? extends Fact> facts, YearMonth month, WithheldPay withheld) {
        Ledger ledger = Ledger.of(facts);
        CostModel model = new CostModel(month, USD, CostModel.rates(ledger, USD), withheld, AssetDays.of(ledger));
        ledger.forEachCost(model::add);
        return model.expected().stream()
                .map(one -> one.category() + " " + one.last() + " "
                        + one.amount().rounded(RoundingMode.HALF_UP).toPlainString())
                .toList();
    }

    private static List<Fact> and(List<? extends Fact> some, List<? extends Fact> more) {
        List<Fact> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Test
    void isSaidWithTheLastMonthsAmountUntilItComes() {
        List<Fact> power = power("2024-10", "2024-11", "2024-12");
        assertThat(expected(power, JANUARY)).containsExactly("POWER 2024-12 410000.00");
        assertThat(expected(power, JANUARY.plusMonths(5))).containsExactly("POWER 2024-12 410000.00");
        assertThat(expected(and(power, power("2025-01")), JANUARY)).isEmpty();
        assertThat(expected(and(power, power("2025-02")), JANUARY))
                .as("a later month does not make up for it")
                .containsExactly("POWER 2024-12 410000.00");
    }

    @Test
    void aLineOfZeroEndsItForGood() {
        List<Fact> ended =
                and(power("2024-10", "2024-11", "2024-12"), List.of(bill(OpexCategory.POWER, "0", "2025-01")));
        assertThat(expected(ended, JANUARY)).isEmpty();
        assertThat(expected(ended, JANUARY.plusMonths(1))).isEmpty();
    }

    @Test
    void threeMonthsInARowMakeAnExpectation() {
        assertThat(expected(power("2024-11", "2024-12"), JANUARY)).isEmpty();
        assertThat(expected(power("2024-09", "2024-10", "2024-12"), JANUARY)).isEmpty();
        assertThat(expected(power("2024-09", "2024-10", "2024-11", "2024-12"), JANUARY))
                .hasSize(1);
    }

    @Test
    void aBillForManyMonthsEndsAsStatedAndOneThatRunsIsThere() {
        Period year = period("2024-01-01", "2024-12-31");
        assertThat(expected(List.of(expense(OpexCategory.MAINTENANCE, "1200", year)), JANUARY))
                .isEmpty();
        assertThat(expected(
                        and(
                                power("2024-10", "2024-11", "2024-12"),
                                List.of(expense(OpexCategory.POWER, "7", period("2024-12-01", "2025-11-30")))),
                        JANUARY))
                .isEmpty();
    }

    @Test
    void aMonthBeforeTheDataOrAPastMonthExpectsNothingOfLaterOnes() {
        List<Fact> power = power("2024-10", "2024-11", "2024-12");
        assertThat(expected(power, YearMonth.of(2024, 9))).isEmpty();
        assertThat(expected(power, YearMonth.of(2024, 12))).isEmpty();
    }

    @Test
    void payIsExpectedLikeABillUnlessSomeOfItIsWithheld() {
        List<Fact> pay = IntStream.rangeClosed(10, 12)
                .mapToObj(month -> (Fact) payroll(
                        "P" + month,
                        "9",
                        exactly("100", "USD"),
                        "12",
                        new Period(
                                YearMonth.of(2024, month).atDay(1),
                                YearMonth.of(2024, month).atEndOfMonth())))
                .toList();
        assertThat(expected(pay, JANUARY)).containsExactly("PAYROLL 2024-12 900.00");
        List<Fact> few = List.of(payroll("X", "1", exactly("100", "USD"), "12", period("2025-01-01", "2025-01-31")));
        Ledger all = Ledger.of(and(pay, few));
        assertThat(expected(and(pay, few), JANUARY, WithheldPay.of(all, 5)))
                .as("January’s pay is there and withheld")
                .isEmpty();
    }
}
