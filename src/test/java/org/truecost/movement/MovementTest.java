package org.truecost.movement;

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
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.cost.CostModel;
import org.truecost.cost.WithheldPay;
import org.truecost.ledger.Fact;
import org.truecost.ledger.FiscalYear;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Period;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.movement.Movement.Reason;
import org.truecost.movement.Movements.Reported;
import org.truecost.recognition.CostCategory;

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
    void separatesQuantityFromPriceAtTheOldPrice() {
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
        assertThat(between(facts, facts).year().get(CostCategory.SERVERS))
                .isEqualTo(new YearToDate(Money.of("100", "USD"), Money.of("100", "USD"), Money.of("0", "USD")));
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
    void aSheetOfTheNewMonthAloneIsComparedWithTheReport() {
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

    /** One bill for the power of a hall and for that of an office; the next month's has another number and another order. */
    @Test
    void eachLineOfABillIsComparedWithItsOwnOfTheNextBill() {
        Period january = period("2025-01-01", "2025-01-31");
        Period february = period("2025-02-01", "2025-02-28");
        List<Fact> before = List.of(bill("B-1", "Hall", "100", january), bill("B-1", "Office", "10", january));
        List<Fact> now = List.of(bill("B-2", "Office", "12", february), bill("B-2", "Hall", "130", february));
        Movements movements = between(before, now);
        assertThat(reasons(movements)).isEqualTo(Map.of(Reason.PRICE, "32.00"));
        assertThat(movements.lines())
                .extracting(line -> line.id() + " " + line.name())
                .containsExactly("B-2 Hall", "B-2 Office");
        assertThat(between(before.reversed(), now.reversed())).isEqualTo(movements);
    }

    @Test
    void aLineOfABillThatGetsAnotherDescriptionIsAnotherLine() {
        Period year = period("2025-01-01", "2025-12-31");
        Movements movements =
                between(List.of(bill("B-1", "Powr", "1200", year)), List.of(bill("B-1", "Power", "1200", year)));
        assertThat(reasons(movements))
                .as("the old one is in no workbook any more, the new one was in no report")
                .isEqualTo(Map.of(Reason.LATE, "100.00", Reason.SCOPE, "-100.00"));
    }

    @Test
    void aBillThatLeftTheWorkbooksIsNotLateBecauseTheOneNextToItWasCorrected() {
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

    /** Three lines of a bill have its number in common, and fall into different parts. */
    @Test
    void partsOfTheLedgerMakeTheSameMovementsAsTheWhole() {
        List<Fact> before = new ArrayList<>();
        List<Fact> now = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            before.add(bill("B" + i / 3, "hall " + i, "1" + i, period("2025-01-01", "2025-01-31")));
            now.add(bill("C" + i / 3, "hall " + i, "2" + i, period("2025-02-01", "2025-02-28")));
            now.add(payroll("P" + i, "1" + i, exactly("10" + i, "USD"), "12", period("2025-02-01", "2025-02-28")));
        }
        Movements whole =
                Movements.between(reported(JANUARY, before), reported(FEBRUARY, now), USD, FiscalYear.CALENDAR, 10_000);
        Movements inParts =
                Movements.between(reported(JANUARY, before), reported(FEBRUARY, now), USD, FiscalYear.CALENDAR, 7);
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
    void rowsOfOneLineInOneCurrencyKnowAnExchange() {
        List<Fact> facts = List.of(
                opex("E", exactly("3100", "JPY"), period("2025-01-01", "2025-01-31")),
                opex("E", exactly("6200", "JPY"), period("2025-01-01", "2025-01-31")),
                opex("E", exactly("3100", "JPY"), period("2025-02-01", "2025-02-28")),
                opex("E", exactly("6200", "JPY"), period("2025-02-01", "2025-02-28")),
                rate("USD", "JPY", "100", "2025-01-01", Rate.Kind.SPOT),
                rate("USD", "JPY", "125", "2025-02-28", Rate.Kind.AVERAGE));
        assertThat(reasons(between(facts, facts))).isEqualTo(Map.of(Reason.EXCHANGE, "-18.60"));
    }

    @Test
    void rowsOfOneLineInSeveralCurrenciesHaveAPriceOnly() {
        List<Fact> facts = List.of(
                opex("E", exactly("1000", "JPY"), period("2025-01-01", "2025-01-31")),
                opex("E", exactly("10", "USD"), period("2025-01-01", "2025-01-31")),
                opex("E", exactly("1250", "JPY"), period("2025-02-01", "2025-02-28")),
                opex("E", exactly("15", "USD"), period("2025-02-01", "2025-02-28")),
                rate("USD", "JPY", "100", "2025-01-01", Rate.Kind.SPOT),
                rate("USD", "JPY", "125", "2025-02-28", Rate.Kind.AVERAGE));
        assertThat(reasons(between(facts, facts))).isEqualTo(Map.of(Reason.PRICE, "5.00"));
    }

    /** 11 × 100 × 14 ÷ 12 has no end in decimals; what is cut off is of the people who came, not of rates there are none of. */
    @Test
    void whatDivisionsLeaveGoesWithAReasonThereIs() {
        Movement total = between(
                        List.of(payroll("P", "7", exactly("100", "USD"), "14", FOUR_YEARS)),
                        List.of(
                                payroll("P", "7", exactly("100", "USD"), "14", period("2024-01-01", "2025-01-31")),
                                payroll("P", "11", exactly("100", "USD"), "14", period("2025-02-01", "2025-12-31"))))
                .total();
        for (Reason none : List.of(Reason.SCOPE, Reason.PRICE, Reason.EXCHANGE)) {
            assertThat(total.of(none).amount()).as("%s", none).isZero();
        }
    }

    /** ¥10,000 a month at 100 in January and at 125 in February; one began in February, one ended in January. */
    @Test
    void aYearIsTheSumOfItsMonthsEachAtItsRate() {
        List<Fact> facts = List.of(
                payroll("P", "1", exactly("10000", "JPY"), "12", FOUR_YEARS),
                payroll("Q", "1", exactly("20000", "JPY"), "12", period("2025-02-01", "2025-06-30")),
                payroll("R", "1", exactly("40000", "JPY"), "12", period("2024-06-01", "2025-01-31")),
                rate("USD", "JPY", "100", "2024-01-01", Rate.Kind.SPOT),
                rate("USD", "JPY", "125", "2025-02-28", Rate.Kind.AVERAGE));
        assertThat(between(facts, facts).year().get(CostCategory.PAYROLL))
                .isEqualTo(new YearToDate(Money.of("500", "USD"), Money.of("240", "USD"), Money.of("0", "USD")));
    }

    @Test
    void aBillNextToOneThatContinuesIsNewAndOneThatEndsNextToItIsGone() {
        OperatingExpense goesOn = bill("B-1", "Power", "118", period("2025-01-01", "2025-02-28"));
        List<Fact> comes = List.of(goesOn, bill("B-2", "Power", "50", period("2025-02-01", "2025-02-28")));
        List<Fact> goes = List.of(goesOn, bill("B-2", "Power", "50", period("2025-01-01", "2025-01-31")));
        assertThat(between(comes, comes).lines())
                .filteredOn(line -> line.id().equals("B-2"))
                .singleElement()
                .satisfies(line -> assertThat(line.movement().of(Reason.SCOPE)).isEqualTo(Money.of("50", "USD")));
        assertThat(between(goes, goes).lines())
                .filteredOn(line -> line.id().equals("B-2"))
                .singleElement()
                .satisfies(line -> assertThat(line.movement().of(Reason.SCOPE)).isEqualTo(Money.of("-50", "USD")));
    }

    @Test
    void knowsThePayThatOnlyOneOfTheReportsWithholds() {
        List<Fact> shown = List.of(payroll("P", "9", exactly("100", "USD"), "12", FOUR_YEARS));
        List<Fact> few = List.of(payroll("P", "3", exactly("100", "USD"), "12", FOUR_YEARS));
        List<Fact> gone = List.of(payroll("P", "3", exactly("100", "USD"), "12", period("2024-01-01", "2024-12-31")));
        assertThat(withheld(shown, few).isOneSided()).isTrue();
        assertThat(withheld(few, shown).isOneSided()).isTrue();
        assertThat(withheld(shown, shown).isOneSided()).isFalse();
        assertThat(withheld(few, few).isOneSided()).as("shown by neither").isFalse();
        assertThat(withheld(few, List.of()).isOneSided())
                .as("nothing to tell it from")
                .isFalse();
        assertThat(withheld(List.of(), few).isOneSided())
                .as("nothing to tell it from")
                .isFalse();
        assertThat(withheld(few, gone).isOneSided()).as("paid in neither month").isFalse();
    }

    @Test
    void replacedPayIsOnNoSide() {
        List<Fact> shown = List.of(payroll("P", "9", exactly("100", "USD"), "12", FOUR_YEARS));
        List<Fact> replaced = List.of(
                payroll("P", "3", exactly("100", "USD"), "12", FOUR_YEARS, null, null, supersededBy("Q")),
                payroll("Q", "9", exactly("100", "USD"), "12", FOUR_YEARS));
        assertThat(withheld(shown, replaced).isOneSided()).isFalse();
    }

    @Test
    void knowsTheSmallestLineOfThePayroll() {
        List<Fact> lines = List.of(
                payroll("A", "10", exactly("100", "USD"), "12", FOUR_YEARS),
                payroll("B", "7", exactly("100", "USD"), "12", period("2024-01-01", "2025-01-31")),
                payroll("C", "8", exactly("100", "USD"), "12", FOUR_YEARS),
                payroll("D", "1", exactly("100", "USD"), "12", period("2024-01-01", "2024-06-30")),
                opex("E", exactly("100", "USD"), FOUR_YEARS));
        PeopleMoved people = between(lines, lines).people();
        assertThat(people.fewestOfLine()).isEqualByComparingTo("7");
        assertThat(people.fewestMoved()).isEqualByComparingTo("7");
        assertThat(people.before()).isEqualByComparingTo("25");
        assertThat(people.now()).isEqualByComparingTo("18");
        List<Fact> fromTheLast = List.of(lines.get(2), lines.get(1), lines.get(0));
        assertThat(between(fromTheLast, fromTheLast).people().fewestOfLine()).isEqualByComparingTo("7");
        List<Fact> still = List.of(lines.get(0), lines.get(2));
        assertThat(between(still, still).people().fewestMoved()).isNull();
        assertThat(between(List.of(), List.of()).people().fewestOfLine()).isNull();
    }

    @Test
    void countsThePeopleOfEveryLineThatMoved() {
        List<Fact> before = List.of(
                payroll("A", "10", exactly("100", "USD"), "12", period("2025-01-01", "2025-01-31")),
                payroll("B", "8", exactly("100", "USD"), "12", period("2025-01-01", "2025-01-31")),
                payroll("C", "6", exactly("100", "USD"), "12", period("2025-01-01", "2025-01-31")));
        List<Fact> now = new ArrayList<>(before);
        now.add(payroll("A", "10", exactly("110", "USD"), "12", period("2025-02-01", "2025-02-28")));
        now.add(payroll("B", "8", exactly("110", "USD"), "12", period("2025-02-01", "2025-02-28")));
        now.add(payroll("C", "9", exactly("100", "USD"), "12", period("2025-02-01", "2025-02-28")));
        PeopleMoved people = between(before, now).people();
        assertThat(people.byReason())
                .isEqualTo(Map.of(Reason.PRICE, new BigDecimal("18"), Reason.QUANTITY, new BigDecimal("3")));
        assertThat(people.moved()).isEqualByComparingTo("21");
        assertThat(people.fewestOfLine()).as("six before, nine now").isEqualByComparingTo("6");
        assertThat(people.fewestMoved()).isEqualByComparingTo("3");
    }

    @Test
    void refusesReasonsThatDoNotMakeTheChangeAndMonthsThatDoNotFollow() {
        assertThatThrownBy(() -> new Movement(
                        Money.of("1", "USD"), Money.of("3", "USD"), Map.of(Reason.PRICE, Money.of("1.99", "USD"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reasons do not add up to the change");
        assertThatThrownBy(() -> Movements.between(
                        reported(JANUARY, List.of()), reported(YearMonth.of(2025, 3), List.of()), USD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OperatingExpense bill(String id, @Nullable String description, String amount, Period period) {
        return Variant.of(Facts.opex(id, exactly(amount, "USD"), period))
                .with(OperatingExpense::description, description)
                .with(
                        OperatingExpense::source,
                        opex(id, exactly(amount, "USD"), period).source())
                .get();
    }

    /** The year to date begins with the fiscal year, not with January (cost-model.md, rule 47). */
    @ParameterizedTest
    @CsvSource({
        "JANUARY, 2025-02, 100.00, 200.00",
        "JANUARY, 2025-01, 0.00, 100.00",
        "APRIL, 2025-01, 900.00, 1000.00",
        "APRIL, 2025-03, 1100.00, 1200.00",
        "APRIL, 2025-04, 0.00, 100.00",
        "DECEMBER, 2024-12, 0.00, 100.00",
        "DECEMBER, 2025-01, 100.00, 200.00"
    })
    void beginsTheYearToDateWithTheFiscalYear(Month start, String month, String before, String now) {
        List<Fact> facts = List.of(capex("S", exactly("3600", "USD"), "2024-01-01", 36));
        YearMonth of = YearMonth.parse(month);

        YearToDate year = Objects.requireNonNull(
                Movements.between(reported(of.minusMonths(1), facts), reported(of, facts), USD, new FiscalYear(start))
                        .year()
                        .get(CostCategory.SERVERS));

        assertThat(year.before().rounded(RoundingMode.HALF_UP)).isEqualByComparingTo(before);
        assertThat(year.now().rounded(RoundingMode.HALF_UP)).isEqualByComparingTo(now);
        assertThat(year.late().isNothing()).isTrue();
    }

    private static Movements between(List<Fact> before, List<Fact> now) {
        return Movements.between(reported(JANUARY, before), reported(FEBRUARY, now), USD);
    }

    /** Next to each other as reports that show no pay of fewer than five people. */
    private static PeopleMoved withheld(List<Fact> before, List<Fact> now) {
        return Movements.between(withholding(JANUARY, before), withholding(FEBRUARY, now), USD)
                .people();
    }

    private static Reported withholding(YearMonth month, List<Fact> facts) {
        Ledger ledger = Ledger.of(facts);
        return new Reported(month, ledger, CostModel.rates(ledger, USD), WithheldPay.of(ledger, 5));
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
