package org.truecost.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.openPayroll;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.check.LedgerChecks;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.cost.LifeCoverage.ShortPart;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Payroll;
import org.truecost.money.Estimate;
import org.truecost.money.Rate;
import org.truecost.movement.Movements;
import org.truecost.movement.Movements.Reported;
import org.truecost.recognition.CostGroup;
import org.truecost.recognition.Recognised;

/** Pay with an open end is counted to the end of the month that is reported, and projected from then on (cost-model.md, rule 39). */
class OpenPayTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    /** 60M over 60 months from January 2023. */
    private static final Fact FLEET = capex("FLEET", exactly("60000000", "USD"), "2023-01-01", 60);

    /** Ten people at 10,000 since July. */
    private static final Payroll TEAM = openPayroll("P-1", "10", exactly("10000", "USD"), "2024-07-01");

    @Test
    void isCountedToTheEndOfTheMonthAndProjectedForTheRestOfTheFleetsLife() {
        CostComparison comparison = compare(JANUARY, FLEET, TEAM);

        assertThat(people(comparison)).isEqualTo("100000.00 700000.00 700000.00");
        assertThat(comparison.coverage().shortParts())
                .containsExactly(new ShortPart(CostGroup.PEOPLE, JANUARY, true, 35, 60, true));
        assertThat(rates(comparison)).containsExactly("PAYROLL 100000.00 2025-01");
        assertThat(projection(comparison)).isEqualTo("3500000.00");
    }

    @Test
    void growsWithTheMonths() {
        assertThat(people(compare(YearMonth.of(2025, 2), FLEET, TEAM))).isEqualTo("100000.00 800000.00 800000.00");
    }

    @Test
    void isCountedWholeOnceTheFleetIsGone() {
        CostComparison comparison = compare(YearMonth.of(2028, 3), FLEET, TEAM);

        assertThat(people(comparison)).isEqualTo("100000.00 4500000.00 4500000.00");
        assertThat(comparison.coverage().isWhole()).isTrue();
    }

    @Test
    void isProjectedWithTheWholeMonthOfWhoJoinedLast() {
        CostComparison comparison =
                compare(JANUARY, FLEET, TEAM, openPayroll("P-2", "10", exactly("31000", "USD"), "2025-01-31"));

        assertThat(people(comparison)).isEqualTo("110000.00 710000.00 710000.00");
        assertThat(rates(comparison)).containsExactly("PAYROLL 410000.00 2025-01");
    }

    @Test
    void isAllThatIsCarriedOnWhereOthersHaveAnEnd() {
        Fact left = payroll("P-2", "10", exactly("500", "USD"), "12", period("2024-01-01", "2025-01-31"));
        Fact contract = payroll("P-3", "10", exactly("100", "USD"), "12", period("2024-01-01", "2026-12-31"));

        CostComparison comparison = compare(JANUARY, FLEET, TEAM, left, contract);

        assertThat(comparison.coverage().shortParts())
                .containsExactly(new ShortPart(CostGroup.PEOPLE, JANUARY, false, 35, 60, true));
        assertThat(rates(comparison)).containsExactly("PAYROLL 100000.00 2025-01");
        assertThat(projection(comparison)).isEqualTo("3500000.00");
    }

    @Test
    void isProjectedAtTheRateKnownAtTheMonthsEnd() {
        CostComparison comparison = compare(
                JANUARY,
                FLEET,
                openPayroll("P-1", "1", exactly("1000", "CNY"), "2024-12-01"),
                Facts.rate("CNY", "USD", "0.14", "2024-12-31", Rate.Kind.AVERAGE),
                Facts.rate("CNY", "USD", "0.15", "2025-01-31", Rate.Kind.AVERAGE));

        assertThat(people(comparison)).isEqualTo("150.00 290.00 290.00");
        assertThat(projection(comparison)).isEqualTo("5250.00");
    }

    @Test
    void isPlannedBeforeItBegins() {
        Payroll hire = openPayroll("P-2", "5", exactly("900", "USD"), "2025-02-01");
        CostModel model = new CostModel(JANUARY, USD, CostModel.rates(Ledger.of(List.of()), USD));

        CostLine line = model.add(hire.through(JANUARY)).getFirst();

        assertThat(line.treatment()).isEqualTo(Treatment.PLANNED);
        assertThat(line.recognised()).isNull();
        assertThat(model.workings(model.lines(hire.through(JANUARY)).getFirst()))
                .isEmpty();
        assertThat(people(compare(JANUARY, FLEET, TEAM, hire))).isEqualTo("100000.00 700000.00 700000.00");
        assertThat(compare(JANUARY, FLEET, hire).gives(CostGroup.PEOPLE)).isFalse();
        assertThat(people(compare(YearMonth.of(2025, 2), FLEET, TEAM, hire)))
                .isEqualTo("104500.00 804500.00 804500.00");
    }

    @Test
    void movesNothingWhereNothingMoved() {
        Movements movements =
                Movements.between(reported(JANUARY, FLEET, TEAM), reported(JANUARY.plusMonths(1), FLEET, TEAM), USD);

        assertThat(movements.total().change().isNothing()).isTrue();
        assertThat(movements.lines()).isEmpty();
    }

    /** A rise is a new row; the row before it ends the day before, otherwise both count. */
    @Test
    void countsNobodyTwiceAfterARise() {
        Fact rise = openPayroll("P-1", "10", exactly("11000", "USD"), "2025-01-01");

        assertThat(codes(TEAM, rise)).contains("TC404");
        assertThat(codes(payroll("P-1", "10", exactly("10000", "USD"), "12", period("2024-07-01", "2024-12-31")), rise))
                .doesNotContain("TC404");
    }

    /** Whose end is open is in the projections, whose end is the same day is not: the difference is the pay of one. */
    @Test
    void isWithheldApartFromPayThatEndsWithTheMonth() {
        Payroll one = openPayroll("P-2", "1", exactly("100", "USD"), "2024-07-01");
        Payroll ended = payroll("P-3", "10", exactly("100", "USD"), "12", period("2024-07-01", "2025-01-31"));

        assertThat(WithheldPay.of(Ledger.of(List.of(one, ended)), 5).withholds(one))
                .isTrue();
        assertThat(WithheldPay.of(Ledger.of(List.of(one, TEAM)), 5).withholds(one))
                .isFalse();
        assertThat(PayGroup.of(TEAM)).isEqualTo(PayGroup.of(TEAM.through(JANUARY)));
    }

    @Test
    void hasNoDaysBeforeAReportCountsIt() {
        assertThatThrownBy(TEAM::period).isInstanceOf(IllegalStateException.class);
        assertThat(TEAM.through(JANUARY).period()).isEqualTo(period("2024-07-01", "2025-01-31"));
        assertThat(TEAM.through(JANUARY).through(JANUARY.plusMonths(1)).period())
                .isEqualTo(period("2024-07-01", "2025-02-28"));
    }

    private static List<String> codes(Fact... facts) {
        return LedgerChecks.of(Ledger.of(List.of(facts)), new LedgerChecks.Context(JANUARY, USD, USD, null)).stream()
                .map(problem -> problem.kind().code())
                .toList();
    }

    private static Reported reported(YearMonth month, Fact... facts) {
        Ledger ledger = Ledger.of(List.of(facts));
        return new Reported(month, ledger, CostModel.rates(ledger, USD), WithheldPay.NONE);
    }

    private static CostComparison compare(YearMonth month, Fact... facts) {
        return Comparisons.of(Ledger.of(Arrays.asList(facts)), month, USD, USD, null);
    }

    private static String people(CostComparison comparison) {
        Recognised people = comparison.of(CostGroup.PEOPLE);
        return text(people.month()) + " " + text(people.toDate()) + " " + text(people.life());
    }

    private static List<String> rates(CostComparison comparison) {
        return comparison.coverage().runRates().stream()
                .map(rate -> rate.category() + " " + text(rate.aMonth()) + " " + rate.statedTo())
                .toList();
    }

    private static String projection(CostComparison comparison) {
        return text(comparison.coverage().projection().orElseThrow().life());
    }

    private static String text(Estimate amount) {
        return amount.base().amount().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
