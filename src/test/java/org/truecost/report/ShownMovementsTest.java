package org.truecost.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.rate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.movement.Movement.Reason;
import org.truecost.movement.Movements;
import org.truecost.recognition.CostCategory;
import org.truecost.report.ShownMovements.Disclosure;
import org.truecost.report.ShownMovements.Pay;

/** Of pay no movement tells what fewer than five people earn; January against February 2025. */
class ShownMovementsTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final Currency USD = Currency.getInstance("USD");
    private static final List<Fact> POWER = List.of(
            opex("POWER", exactly("500", "USD"), period("2025-01-01", "2025-01-31")),
            opex("POWER", exactly("600", "USD"), period("2025-02-01", "2025-02-28")));

    @Test
    void leavesPeopleOutWhereOneHasJoined() {
        ShownMovements shown =
                shown(List.of(people("A", "20", "1000", "2025-01")), List.of(people("A", "21", "1015", "2025-02")));
        assertThat(shown.pay()).isEqualTo(Pay.NOTHING);
        showsPowerAlone(shown);
    }

    @Test
    void leavesPeopleOutWhereTheyAreTooFewInEitherMonth() {
        ShownMovements shown =
                shown(List.of(people("A", "4", "1000", "2025-01")), List.of(people("A", "9", "1000", "2025-02")));
        assertThat(shown.pay()).isEqualTo(Pay.NOTHING);
        showsPowerAlone(shown);
    }

    @Test
    void leavesPeopleOutWhereSomebodysPayCameLate() {
        ShownMovements shown = shown(
                List.of(people("A", "20", "1000", "2025-01")),
                List.of(people("A", "21", "1000", "2025-01"), people("A", "21", "1000", "2025-02")));
        assertThat(shown.pay()).isEqualTo(Pay.NOTHING);
        showsPowerAlone(shown);
    }

    /** The exchange rate is printed: what it makes can be calculated, and the rest is one person's. */
    @Test
    void countsNoOneForExchange() {
        List<Fact> rates = List.of(
                rate("USD", "JPY", "150", "2025-01-01", Rate.Kind.SPOT),
                rate("USD", "JPY", "140", "2025-02-28", Rate.Kind.AVERAGE));
        ShownMovements shown = shown(
                with(rates, payroll("A", "20", exactly("1000", "JPY"), "12", period("2025-01-01", "2025-01-31"))),
                with(rates, payroll("A", "21", exactly("1015", "JPY"), "12", period("2025-02-01", "2025-02-28"))));
        assertThat(shown.pay()).isEqualTo(Pay.NOTHING);
        ShownMovements sameTeam = shown(
                with(rates, payroll("A", "20", exactly("1000", "JPY"), "12", period("2025-01-01", "2025-01-31"))),
                with(rates, payroll("A", "20", exactly("1000", "JPY"), "12", period("2025-02-01", "2025-02-28"))));
        assertThat(sameTeam.pay()).isEqualTo(Pay.LINES);
        assertThat(disclosed(sameTeam, CostCategory.PAYROLL).of(Reason.EXCHANGE).isNothing())
                .isFalse();
    }

    @Test
    void showsNoReasonsWhereOneIsOfTooFew() {
        ShownMovements shown = shown(
                List.of(people("A", "20", "1000", "2025-01"), people("B", "30", "1000", "2025-01")),
                List.of(people("A", "22", "1000", "2025-02"), people("B", "30", "1100", "2025-02")));
        assertThat(shown.pay()).isEqualTo(Pay.CHANGE);
        Disclosure pay = disclosed(shown, CostCategory.PAYROLL);
        assertThat(pay.together()).isEqualTo(Money.of("5000", "USD"));
        assertThat(pay.reasons().values()).allMatch(Money::isNothing);
        assertThat(shown.lines()).noneMatch(line -> line.category() == CostCategory.PAYROLL);
        closes(shown);
    }

    @Test
    void showsReasonsAndNoLinesWhereALineIsOfTooFew() {
        ShownMovements shown = shown(
                List.of(people("A", "20", "1000", "2025-01"), people("B", "3", "1000", "2025-01")),
                List.of(people("A", "20", "1100", "2025-02"), people("B", "3", "1000", "2025-02")));
        assertThat(shown.pay()).isEqualTo(Pay.REASONS);
        assertThat(disclosed(shown, CostCategory.PAYROLL).of(Reason.PRICE)).isEqualTo(Money.of("2000", "USD"));
        assertThat(shown.lines()).noneMatch(line -> line.category() == CostCategory.PAYROLL);
        assertThat(shown.others(9).of(Reason.PRICE)).as("among the others").isEqualTo(Money.of("2000", "USD"));
        closes(shown);
    }

    @Test
    void showsLinesWhereAllAreOfEnough() {
        ShownMovements shown = shown(
                List.of(people("A", "20", "1000", "2025-01"), people("B", "30", "1000", "2025-01")),
                List.of(people("A", "25", "1000", "2025-02"), people("B", "30", "1100", "2025-02")));
        assertThat(shown.pay()).isEqualTo(Pay.LINES);
        assertThat(shown.lines()).extracting(ShownMovements.MovedLine::id).containsExactly("A", "B", "POWER");
        closes(shown);
    }

    @Test
    void leavesPeopleOutWhereOneReportWithholdsWhatTheOtherShows() {
        Payroll shownBefore = people("A", "20", "1000", "2025-01");
        List<Fact> now = List.of(
                people("B", "30", "1000", "2025-02"),
                payroll("A", "3", exactly("1000", "USD"), "12", period("2025-01-15", "2025-03-31")));
        assertThat(shown(List.of(shownBefore, people("B", "30", "1000", "2025-01")), now)
                        .pay())
                .isEqualTo(Pay.NOTHING);
    }

    @Test
    void hidesNothingWhereOnePersonIsEnough() {
        Movements movements = movements(
                List.of(people("A", "20", "1000", "2025-01")), List.of(people("A", "21", "1015", "2025-02")), 1);
        assertThat(new PayPrivacy(1).disclosable(movements.people())).isEqualTo(Pay.LINES);
    }

    private static void showsPowerAlone(ShownMovements shown) {
        assertThat(shown.categories()).containsOnlyKeys(CostCategory.POWER);
        assertThat(shown.year()).containsOnlyKeys(CostCategory.POWER);
        assertThat(shown.total().change()).isEqualTo(Money.of("100", "USD"));
        assertThat(shown.lines()).extracting(ShownMovements.MovedLine::id).containsExactly("POWER");
        assertThat(shown.others(1).change()).isEqualTo(Money.of("0", "USD"));
        closes(shown);
    }

    /** Before, the reasons and what has no reason of its own add up to now, of the total and of each category. */
    private static void closes(ShownMovements shown) {
        Stream.concat(shown.categories().values().stream(), Stream.of(shown.total()))
                .forEach(disclosed -> assertThat(disclosed.reasons().values().stream()
                                .reduce(disclosed.before().plus(disclosed.together()), Money::plus))
                        .isEqualTo(disclosed.now()));
    }

    private static Disclosure disclosed(ShownMovements shown, CostCategory category) {
        return requireNonNull(shown.categories().get(category));
    }

    private static List<Fact> with(List<Fact> facts, Fact more) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(more);
        return all;
    }

    private static Payroll people(String id, String headcount, String pay, String month) {
        YearMonth of = YearMonth.parse(month);
        return payroll(
                id,
                headcount,
                exactly(pay, "USD"),
                "12",
                period(of.atDay(1).toString(), of.atEndOfMonth().toString()));
    }

    private static ShownMovements shown(List<Fact> before, List<Fact> now) {
        return ShownMovements.of(
                new MonthBefore.Compared(FEBRUARY.minusMonths(1), 1, movements(before, now, 5)), PayPrivacy.DEFAULT);
    }

    private static Movements movements(List<Fact> before, List<Fact> now, int fewest) {
        return Movements.between(
                reported(FEBRUARY.minusMonths(1), before, fewest), reported(FEBRUARY, now, fewest), USD);
    }

    private static Movements.Reported reported(YearMonth month, List<Fact> facts, int fewest) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(POWER);
        Ledger ledger = Ledger.of(all);
        return new Movements.Reported(
                month, ledger, CostModel.rates(ledger, Currency.getInstance("JPY")), WithheldPay.of(ledger, fewest));
    }
}
