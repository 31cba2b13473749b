package org.truecost.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.rate;
import static org.truecost.Facts.supersededBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.cost.Movement.Reason;
import org.truecost.cost.Movements.Reported;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Period;
import org.truecost.money.Money;
import org.truecost.money.Rate;

/** January 2025 against February 2025 where nothing else is said; amounts in dollars. */
class MovementTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Period FOUR_YEARS = period("2024-01-01", "2027-12-31");

    @Test
    void nothingMovesWhereNothingChanged() {
        List<Fact> same = List.of(
                capex("S", exactly("1000", "USD"), "2024-01-01", 36),
                payroll("P", "7", exactly("100", "USD"), "14", FOUR_YEARS));
        Movements movements = between(same, same);
        assertThat(movements.lines()).isEmpty();
        assertThat(movements.total().change().isNothing()).isTrue();
        assertThat(movements.people().moved()).isZero();
    }

    @Test
    void tellsQuantityFromPriceAtTheOldPrice() {
        Movements movements = between(
                List.of(payroll("P", "10", exactly("120", "USD"), "12", period("2024-01-01", "2025-01-31"))),
                List.of(
                        payroll("P", "10", exactly("120", "USD"), "12", period("2024-01-01", "2025-01-31")),
                        payroll("P", "15", exactly("150", "USD"), "12", period("2025-02-01", "2025-12-31"))));
        assertThat(reasons(movements)).isEqualTo(Map.of(Reason.QUANTITY, "600.00", Reason.PRICE, "450.00"));
        assertThat(movements.lines().getFirst().people())
                .as("the five who came may be all of it")
                .containsEntry(Reason.QUANTITY, new BigDecimal("5"))
                .containsEntry(Reason.PRICE, new BigDecimal("5"));
    }

    @Test
    void aRaiseIsOfAllWhoGetIt() {
        Movements movements = between(
                List.of(payroll("P", "10", exactly("120", "USD"), "12", FOUR_YEARS)),
                List.of(
                        payroll("P", "10", exactly("120", "USD"), "12", period("2024-01-01", "2025-01-31")),
                        payroll("P", "10", exactly("150", "USD"), "12", period("2025-02-01", "2025-12-31"))));
        assertThat(reasons(movements)).isEqualTo(Map.of(Reason.PRICE, "300.00"));
        assertThat(movements.people().moved()).isEqualByComparingTo("10");
        assertThat(movements.people().fewestOfLine()).isEqualByComparingTo("10");
    }

    @Test
    void aRaiseInTheMiddleOfAMonthIsAPriceAndNotPeople() {
        List<Fact> raised = List.of(
                payroll("P", "8", exactly("310", "USD"), "12", period("2024-01-01", "2025-01-15")),
                payroll("P", "8", exactly("620", "USD"), "12", period("2025-01-16", "2025-12-31")));
        assertThat(reasons(between(raised, raised))).isEqualTo(Map.of(Reason.PRICE, "1200.00"));
    }

    @Test
    void exchangeIsWhatTheNewAmountMakesAtAnotherRate() {
        List<Fact> facts = List.of(
                opex("E", exactly("3100", "JPY"), period("2025-01-01", "2025-01-31")),
                opex("E", exactly("4000", "JPY"), period("2025-02-01", "2025-02-28")),
                rate("USD", "JPY", "100", "2025-01-01", Rate.Kind.SPOT),
                rate("USD", "JPY", "125", "2025-02-28", Rate.Kind.AVERAGE));
        assertThat(reasons(between(facts, facts))).isEqualTo(Map.of(Reason.PRICE, "9.00", Reason.EXCHANGE, "-8.00"));
    }

    /** ¥100,000 a month × 10 at 100 for all of January; from 15 February ¥110,000 × 14 at 125, half the month. */
    @Test
    void everyReasonTakesItsTurnInTheOrderOfTheRule() {
        List<Fact> facts = List.of(
                payroll("P", "10", exactly("100000", "JPY"), "12", period("2025-01-01", "2025-01-31")),
                payroll("P", "14", exactly("110000", "JPY"), "12", period("2025-02-15", "2025-02-28")),
                rate("USD", "JPY", "100", "2025-01-01", Rate.Kind.SPOT),
                rate("USD", "JPY", "125", "2025-02-28", Rate.Kind.AVERAGE));
        assertThat(reasons(between(facts, facts)))
                .isEqualTo(Map.of(
                        Reason.SCOPE, "-5000.00",
                        Reason.QUANTITY, "2000.00",
                        Reason.PRICE, "700.00",
                        Reason.EXCHANGE, "-1540.00"));
    }

    @Test
    void anAssetIsConvertedOnceAndKnowsNoExchange() {
        List<Fact> facts = List.of(
                capex("S", exactly("360000", "JPY"), "2024-06-01", 36),
                rate("USD", "JPY", "100", "2024-01-01", Rate.Kind.SPOT),
                rate("USD", "JPY", "150", "2025-02-01", Rate.Kind.SPOT));
        assertThat(between(facts, facts).total().change().isNothing()).isTrue();
    }

    @Test
    void whatBeginsEndsOrServesPartOfAMonthIsScope() {
        List<Fact> facts = List.of(
                opex("NEW", exactly("100", "USD"), period("2025-02-01", "2025-02-28")),
                opex("OLD", exactly("70", "USD"), period("2025-01-01", "2025-01-31")),
                opex("ENDS", exactly("300", "USD"), period("2025-01-01", "2025-02-14")));
        Movements movements = between(facts, facts);
        assertThat(reasons(movements)).isEqualTo(Map.of(Reason.SCOPE, "-70.00"));
        assertThat(movements.lines()).extracting(LineMovement::id).containsExactly("ENDS", "NEW", "OLD");
    }

    @Test
    void whatReplacedFiguresDoNotCountAnyMoreIsScope() {
        assertThat(reasons(between(
                        List.of(opex("E", exactly("12", "USD"), period("2025-01-01", "2025-12-31"))),
                        List.of(opex(
                                "E",
                                exactly("12", "USD"),
                                period("2025-01-01", "2025-12-31"),
                                null,
                                null,
                                supersededBy("F"))))))
                .isEqualTo(Map.of(Reason.SCOPE, "-1.00"));
    }

    @Test
    void whatShouldHaveBeenInTheReportBeforeIsLate() {
        OperatingExpense late = opex("E", exactly("300", "USD"), period("2024-12-01", "2025-02-28"));
        Movements movements = between(List.of(), List.of(late));
        assertThat(reasons(movements)).isEqualTo(Map.of(Reason.LATE, "100.00"));
        YearToDate year = requireNonNull(movements.year().get(CostCategory.POWER));
        assertThat(List.of(year.before(), year.month(), year.late(), year.now()))
                .extracting(money -> money.rounded(RoundingMode.HALF_UP).toPlainString())
                .containsExactly("0.00", "100.00", "100.00", "200.00");
    }

    @Test
    void whatTheWorkbooksNowSayOtherwiseOfTheMonthBeforeIsLateAndTheRestIsNot() {
        Movements movements = between(
                List.of(payroll("P", "75", exactly("100", "USD"), "12", FOUR_YEARS)),
                List.of(
                        payroll("P", "80", exactly("100", "USD"), "12", period("2024-01-01", "2025-01-31")),
                        payroll("P", "80", exactly("110", "USD"), "12", period("2025-02-01", "2025-12-31"))));
        assertThat(reasons(movements)).isEqualTo(Map.of(Reason.LATE, "500.00", Reason.PRICE, "800.00"));
        assertThat(movements.people().byReason()).containsEntry(Reason.LATE, new BigDecimal("5"));
        assertThat(movements.people().lateInYear()).isEqualByComparingTo("5");
    }

    @Test
    void aSheetThatSpeaksOnlyOfTheNewMonthIsComparedWithTheReport() {
        Movements movements = between(
                List.of(payroll("P", "10", exactly("100", "USD"), "12", period("2025-01-01", "2025-01-31"))),
                List.of(payroll("P", "11", exactly("100", "USD"), "12", period("2025-02-01", "2025-02-28"))));
        assertThat(reasons(movements)).isEqualTo(Map.of(Reason.QUANTITY, "100.00"));
    }

    @Test
    void aMonthlyBillUnderANewNumberIsTheSameLine() {
        List<Fact> facts = List.of(
                bill("B-071", "Power, hall 1", "100", period("2025-01-01", "2025-01-31")),
                bill("B-072", "Power, hall 2", "500", period("2025-01-01", "2025-01-31")),
                bill("B-085", "Power, hall 1", "120", period("2025-02-01", "2025-02-28")));
        Movements movements = between(facts, facts);
        assertThat(reasons(movements)).isEqualTo(Map.of(Reason.SCOPE, "-500.00", Reason.PRICE, "20.00"));
        assertThat(movements.lines()).extracting(LineMovement::id).containsExactly("B-072", "B-085");
    }

    @Test
    void aBillThatLeftTheWorkbooksIsNotLateBecauseTheOneBesideItWasCorrected() {
        Movements movements = between(
                List.of(
                        bill("B-1", "Power", "100", period("2025-01-01", "2025-01-31")),
                        bill("B-2", "Power", "300", period("2025-01-01", "2025-01-31"))),
                List.of(
                        bill("B-2", "Power", "310", period("2025-01-01", "2025-01-31")),
                        bill("C-1", "Power", "500", period("2025-02-01", "2025-02-28"))));
        assertThat(reasons(movements))
                .isEqualTo(Map.of(Reason.LATE, "10.00", Reason.QUANTITY, "-205.00", Reason.PRICE, "295.00"));
    }

    @Test
    void aLineIsNamedByWhatItIsFor() {
        Movements movements = between(
                List.of(),
                List.of(
                        bill("B-1", "Power, hall 1", "500", period("2025-02-01", "2025-02-28")),
                        bill("B-2", null, "400", period("2025-02-01", "2025-02-28")),
                        capex("S", exactly("3000", "USD"), "2025-02-01", 12),
                        gpus("G", "10", exactly("4800", "USD"), "2025-02-01", null),
                        payroll("P", "7", exactly("10", "USD"), "12", FOUR_YEARS)));
        assertThat(movements.lines())
                .extracting(line -> line.id() + " " + line.name())
                .containsExactlyInAnyOrder("B-1 Power, hall 1", "B-2 ", "S servers", "G H800", "P role");
    }

    @Test
    void quantityOfPurchasesIsTheirGpus() {
        assertThat(reasons(between(
                        List.of(gpus("G", "10", exactly("4800", "USD"), "2024-01-01", null)),
                        List.of(gpus("G", "12", exactly("5760", "USD"), "2024-01-01", null)))))
                .isEqualTo(Map.of(Reason.LATE, "20.00"));
    }

    @Test
    void anotherCurrencyIsAnotherPrice() {
        List<Fact> facts = List.of(
                opex("E", exactly("1000", "JPY"), period("2025-01-01", "2025-01-31")),
                opex("E", exactly("12", "USD"), period("2025-02-01", "2025-02-28")),
                rate("USD", "JPY", "100", "2025-01-01", Rate.Kind.SPOT));
        assertThat(reasons(between(facts, facts))).isEqualTo(Map.of(Reason.PRICE, "2.00"));
    }

    @Test
    void januaryBeginsAYear() {
        List<Fact> facts = List.of(opex("E", exactly("1200", "USD"), period("2024-01-01", "2025-12-31")));
        Movements movements = Movements.between(reported(YearMonth.of(2024, 12), facts), reported(JANUARY, facts), USD);
        assertThat(movements.year().get(CostCategory.POWER))
                .isEqualTo(new YearToDate(Money.of("0", "USD"), Money.of("50", "USD"), Money.of("0", "USD")));
    }

    @Test
    void partsOfTheLedgerMakeTheSameMovementsAsTheWhole() {
        List<Fact> before = new ArrayList<>();
        List<Fact> now = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            before.add(bill("B" + i, "hall " + i, "1" + i, period("2025-01-01", "2025-01-31")));
            now.add(bill("C" + i, "hall " + i, "2" + i, period("2025-02-01", "2025-02-28")));
            now.add(payroll("P" + i, "1" + i, exactly("10" + i, "USD"), "12", period("2025-02-01", "2025-02-28")));
        }
        Movements whole = MovementModel.between(reported(JANUARY, before), reported(FEBRUARY, now), USD, 10_000);
        Movements inParts = MovementModel.between(reported(JANUARY, before), reported(FEBRUARY, now), USD, 7);
        assertThat(whole.lines()).hasSize(500);
        assertThat(inParts).isEqualTo(whole);
        assertThat(whole.others().values().stream()
                        .mapToLong(Movements.Others::lines)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void listedLinesAndTheOthersAddUpToTheirCategory() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < Movements.MOST_LINES + 20; i++) {
            facts.add(opex("E" + i, exactly("1" + i, "USD"), period("2025-02-01", "2025-03-17")));
        }
        Movements movements = between(List.of(), facts);
        Movement listed =
                movements.lines().stream().map(LineMovement::movement).reduce(Movement.none(USD), Movement::plus);
        Movements.Others others = requireNonNull(movements.others().get(CostCategory.POWER));
        assertThat(others.lines()).isEqualTo(20);
        assertThat(listed.plus(others.movement())).isEqualTo(movements.total());
    }

    @Test
    void refusesReasonsThatDoNotMakeTheChangeAndMonthsThatDoNotFollow() {
        assertThatThrownBy(() -> new Movement(
                        Money.of("1", "USD"), Money.of("3", "USD"), Map.of(Reason.PRICE, Money.of("1.99", "USD"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.99");
        assertThatThrownBy(() -> Movements.between(
                        reported(JANUARY, List.of()), reported(YearMonth.of(2025, 3), List.of()), USD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OperatingExpense bill(String id, @Nullable String description, String amount, Period period) {
        return new OperatingExpense(
                id,
                OpexCategory.POWER,
                description,
                null,
                exactly(amount, "USD"),
                period,
                null,
                null,
                Attributes.NONE,
                opex(id, exactly(amount, "USD"), period).source());
    }

    private static Movements between(List<Fact> before, List<Fact> now) {
        return Movements.between(reported(JANUARY, before), reported(FEBRUARY, now), USD);
    }

    private static Reported reported(YearMonth month, List<? extends Fact> facts) {
        Ledger ledger = Ledger.of(facts);
        return new Reported(month, ledger, CostModel.rates(ledger, USD), WithheldPay.NONE);
    }

    private static Map<Reason, String> reasons(Movements movements) {
        Map<Reason, String> shown = new EnumMap<>(Reason.class);
        movements.total().reasons().forEach((reason, money) -> {
            BigDecimal rounded = money.rounded(RoundingMode.HALF_UP);
            if (rounded.signum() != 0) {
                shown.put(reason, rounded.toPlainString());
            }
        });
        return shown;
    }
}
