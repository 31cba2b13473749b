package org.truecost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.rate;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.cost.CostComparison;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Period;
import org.truecost.money.Bound;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.movement.Movements.Reported;
import org.truecost.movement.RevisedCost;
import org.truecost.report.ShownRevision.Kind;
import org.truecost.report.ShownRevision.RevisedFigure;

/** What two revisions of January 2025 say next to each other shows the pay of no fewer than five people. */
class ShownRevisionTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Period LIFE = period("2024-01-01", "2025-12-31");
    private static final Period MONTH = period("2025-01-01", "2025-01-31");
    private static final Period YEAR = period("2024-01-01", "2024-12-31");

    @Test
    void showsEnoughPeople() {
        ShownRevision shown = shown(List.of(people("A", "20", "1000", LIFE)), List.of(people("A", "25", "1000", LIFE)));
        assertThat(shown.hasPeople()).isTrue();
        assertThat(change(shown, Kind.MONTH)).isEqualTo(usd("5000"));
        assertThat(change(shown, Kind.PEOPLE)).isEqualTo(usd("65000"));
        assertThat(change(shown, Kind.LIFE)).isEqualTo(usd("120000"));
        assertThat(shown(List.of(people("A", "20", "1000", LIFE)), List.of(people("A", "20", "1100", LIFE)))
                        .hasPeople())
                .as("a raise for all twenty")
                .isTrue();
    }

    @Test
    void leavesPeopleOutOfEveryFigureWhereOneCameLate() {
        ShownRevision shown = shown(List.of(people("A", "20", "1000", LIFE)), List.of(people("A", "21", "1015", LIFE)));
        showsPowerAlone(shown);
    }

    @Test
    void leavesPeopleOutWhereALineOfAFewChanged() {
        showsPowerAlone(shown(
                List.of(people("A", "20", "1000", LIFE), people("B", "4", "2000", LIFE)),
                List.of(people("A", "20", "1000", LIFE), people("B", "4", "2500", LIFE))));
        showsPowerAlone(shown(
                List.of(people("A", "20", "1000", LIFE), people("B", "4", "2000", LIFE)),
                List.of(people("A", "20", "1000", LIFE))));
    }

    /** Together they are enough; but those of last year are in no figure of the month, and it tells the one's pay. */
    @Test
    void asksEachGroupOfPeopleByItself() {
        showsPowerAlone(shown(
                List.of(people("A", "20", "1000", LIFE), people("B", "20", "1000", YEAR)),
                List.of(people("A", "21", "1015", LIFE), people("B", "30", "1000", YEAR))));
    }

    /** A count of lines that went and came is forty-one; what moved is one person's pay. */
    @Test
    void isNotMisledByOtherNumbers() {
        showsPowerAlone(shown(List.of(people("A", "20", "1000", LIFE)), List.of(people("B", "21", "1015", LIFE))));
    }

    /** One for the month and four for a day are hardly more than the one. */
    @Test
    void countsPeopleOfADayAsPartOfAPerson() {
        Period day = period("2025-01-31", "2025-01-31");
        showsPowerAlone(shown(
                List.of(people("A", "20", "1000", MONTH)),
                List.of(
                        people("A", "20", "1000", MONTH),
                        people("B", "1", "1000", MONTH),
                        people("C", "4", "1", day))));
    }

    @Test
    void showsAGroupThatWasWithheldOnlyAsAWhole() {
        List<Fact> few = List.of(people("A", "20", "1000", LIFE), people("B", "3", "1000", YEAR));
        assertThat(shown(few, List.of(people("A", "20", "1000", LIFE), people("B", "9", "1000", YEAR)))
                        .hasPeople())
                .isTrue();
        ShownRevision same = shown(few, few);
        assertThat(same.hasPeople()).isTrue();
        assertThat(same.isMoved(RoundingMode.HALF_UP)).isFalse();
    }

    @Test
    void countsNoOneForExchange() {
        List<Fact> yen = List.of(payroll("A", "20", exactly("150000", "JPY"), "12", LIFE));
        ShownRevision shown = shown(with(yen, spot("150")), with(yen, spot("160")));
        assertThat(shown.hasPeople()).isTrue();
        assertThat(change(shown, Kind.MONTH).signum()).isNegative();
    }

    @Test
    void hidesNothingWhereOnePersonIsEnough() {
        ShownRevision shown =
                shown(List.of(people("A", "20", "1000", LIFE)), List.of(people("A", "21", "1015", LIFE)), 1);
        assertThat(shown.hasPeople()).isTrue();
    }

    /** Nothing that any figure says, before or now, has a person's pay in it. */
    private static void showsPowerAlone(ShownRevision shown) {
        assertThat(shown.hasPeople()).isFalse();
        assertThat(shown.figures())
                .extracting(RevisedFigure::kind)
                .containsExactly(Kind.HEADLINE, Kind.ARITHMETIC, Kind.FLEET, Kind.LIFE, Kind.MONTH);
        for (Bound bound : Bound.values()) {
            for (Kind kind : List.of(Kind.FLEET, Kind.LIFE, Kind.MONTH)) {
                RevisedFigure figure = shown.figure(kind).orElseThrow();
                assertThat(figure.before(bound)).contains(usd("500"));
                assertThat(figure.now(bound)).contains(usd("600"));
                assertThat(figure.change(bound)).contains(usd("100"));
            }
        }
    }

    private static Money change(ShownRevision shown, Kind kind) {
        Money power = kind == Kind.MONTH || kind == Kind.PEOPLE || kind == Kind.LIFE ? usd("100") : usd("0");
        return shown.figure(kind)
                .flatMap(figure -> figure.change(Bound.BASE))
                .orElseThrow()
                .minus(power);
    }

    private static ShownRevision shown(List<Fact> before, List<Fact> now) {
        return shown(before, now, 5);
    }

    private static ShownRevision shown(List<Fact> before, List<Fact> now, int fewest) {
        Reported was = reported(with(before, power("500")), fewest);
        Reported is = reported(with(now, power(before.equals(now) ? "500" : "600")), fewest);
        return ShownRevision.of(1, RevisedCost.of(comparison(was), comparison(is), was, is), new PayPrivacy(fewest));
    }

    private static CostComparison comparison(Reported reported) {
        CostModel model = new CostModel(JANUARY, USD, reported.rates(), reported.withheld());
        reported.ledger().forEachCost(model::add);
        return model.compare(model.headline(reported.ledger().claims()));
    }

    private static Reported reported(List<Fact> facts, int fewest) {
        Ledger ledger = Ledger.of(with(facts, claim("C", null, usd("7"), null, null, "2025-01-01")));
        return new Reported(
                JANUARY, ledger, CostModel.rates(ledger, Currency.getInstance("JPY")), WithheldPay.of(ledger, fewest));
    }

    private static Fact people(String id, String headcount, String pay, Period period) {
        return payroll(id, headcount, exactly(pay, "USD"), "12", period);
    }

    private static Fact power(String amount) {
        return opex("POWER", exactly(amount, "USD"), MONTH);
    }

    private static Fact spot(String yen) {
        return rate("USD", "JPY", yen, "2024-01-01", Rate.Kind.SPOT);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static List<Fact> with(List<? extends Fact> facts, Fact more) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(more);
        return all;
    }
}
