package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.billFor;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;
import static org.truecost.Facts.printed;
import static org.truecost.Facts.range;
import static org.truecost.Facts.rate;
import static org.truecost.Facts.row;
import static org.truecost.Facts.supersededBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Period;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.SheetKind;

class LedgerChecksTest {

    private static final Period YEAR = period("2025-01-01", "2025-12-31");
    private static final Fact CLAIM = claim("C", null, Money.of("100", "USD"), null, null, "2025-01-31");
    private static final Fact YEN = rate("USD", "JPY", "153", "2024-01-01", Kind.SPOT);
    private static final Fact YUAN = rate("CNY", "JPY", "21", "2024-01-01", Kind.SPOT);

    @Test
    void findsNothingWrongWithTheSample() {
        assertThat(LedgerChecks.of(Ledger.of(Facts.sample()), context(null))).isEmpty();
    }

    @Test
    void findsAContainingAssetThatIsNotThereOrSuperseded() {
        assertThat(check(gpus("G", "1", exactly("5", "USD"), "2025-01-01", "A")))
                .containsExactly("UNKNOWN_ASSET A");
        assertThat(check(
                        capex("A", exactly("9", "USD"), "2025-01-01", 12, null, "0", supersededBy("B")),
                        capex("B", exactly("9", "USD"), "2025-01-01", 12),
                        gpus("G", "1", exactly("5", "USD"), "2025-01-01", "A")))
                .containsExactly("UNKNOWN_ASSET A");
    }

    @Test
    void findsAFigureThatNothingReplaces() {
        Fact replaced = capex("A", exactly("9", "USD"), "2025-01-01", 12, null, "0", supersededBy("B"));
        Fact next = capex("B", exactly("9", "USD"), "2025-01-01", 12, null, "0", supersededBy("C"));
        Fact last = capex("C", exactly("9", "USD"), "2025-01-01", 12);
        assertThat(check(replaced, next, last)).as("from number to number").isEmpty();
        assertThat(check(replaced, opex("B", exactly("9", "USD"), YEAR)))
                .as("by a number of another kind of sheet")
                .containsExactly("UNKNOWN_REPLACEMENT B");
        assertThat(check(replaced, next)).containsExactly("UNKNOWN_REPLACEMENT B", "UNKNOWN_REPLACEMENT C");
        assertThat(check(capex("A", exactly("9", "USD"), "2025-01-01", 12, null, "0", supersededBy("A"))))
                .as("by itself")
                .contains("UNKNOWN_REPLACEMENT A");
        assertThat(check(
                        replaced,
                        capex("B", exactly("9", "USD"), "2025-01-01", 12, null, "0", supersededBy("A")),
                        last))
                .as("in a circle")
                .containsExactly("UNKNOWN_REPLACEMENT B", "UNKNOWN_REPLACEMENT A");
        assertThat(check(
                        capex("A", exactly("9", "USD"), "2025-01-01", 12, null, "0", supersededBy("A")),
                        capex("A", exactly("8", "USD"), "2025-01-01", 12)))
                .as("by another row of its own number")
                .isEmpty();
    }

    @Test
    void takesAFigureBeyondThoseItRemembersForTheEnd() {
        List<Fact> facts = new ArrayList<>();
        for (int line = 0; line <= 10_000; line++) {
            facts.add(capex(
                    "A%05d".formatted(line),
                    exactly("9", "USD"),
                    "2025-01-01",
                    12,
                    null,
                    "0",
                    supersededBy("A%05d".formatted(line + 1))));
        }
        facts.add(capex("A10001", exactly("9", "USD"), "2025-01-01", 12));
        assertThat(check(facts.toArray(Fact[]::new))).isEmpty();
    }

    @Test
    void findsAClaimThatNothingReplaces() {
        HeadlineClaim claim = claim("OLD", null, Money.of("5", "USD"), null, null, "2025-01-01");
        assertThat(check(replaced(claim, "NEW"))).containsExactly("UNKNOWN_REPLACEMENT NEW");
        assertThat(check(replaced(claim, "OLD"))).containsExactly("UNKNOWN_REPLACEMENT OLD");
        assertThat(check(replaced(claim, ((HeadlineClaim) CLAIM).id())))
                .as("by the claim in force")
                .isEmpty();
    }

    private static HeadlineClaim replaced(HeadlineClaim claim, String by) {
        return Variant.of(claim)
                .with(HeadlineClaim::attributes, supersededBy(by))
                .get();
    }

    @Test
    void aReplacementWithoutAPriceTakesNoCostAway() {
        Fact priced = gpus("G", "1", exactly("5", "USD"), "2025-01-01", null, supersededBy("H"));
        Fact unpriced = gpus("G", "1", null, "2025-01-01", null, supersededBy("H"));
        assertThat(check(priced, gpus("H", "2", null, "2025-01-01", null))).containsExactly("UNPRICED_REPLACEMENT H");
        assertThat(check(priced, gpus("H", "2", exactly("6", "USD"), "2025-01-01", null)))
                .isEmpty();
        assertThat(check(unpriced, gpus("H", "2", null, "2025-01-01", null))).isEmpty();
    }

    @Test
    void aBillNamesAnEstimateThatIsThere() {
        Fact estimate = opex("E", exactly("5", "USD"), YEAR);
        Fact bill = bill("B", "E");
        assertThat(check(estimate, bill)).isEmpty();
        assertThat(check(bill("D", "E"), estimate))
                .as("a number before the estimate's")
                .isEmpty();
        assertThat(check(bill)).containsExactly("UNKNOWN_ESTIMATE E");
        assertThat(check(bill, capex("E", exactly("5", "USD"), "2025-01-01", 12)))
                .as("a number of another kind of sheet")
                .containsExactly("UNKNOWN_ESTIMATE E");
        assertThat(check(estimate, bill, opex("Z", exactly("5.01", "USD"), YEAR, null, null, billFor("F"))))
                .containsExactly("UNKNOWN_ESTIMATE F");
    }

    /** Otherwise what replaced the estimate and the bill would both count. */
    @Test
    void aBillNamesTheEstimateThatCounts() {
        Fact replaced = opex("E", exactly("5", "USD"), YEAR, null, null, supersededBy("F"));
        Fact next = opex("F", exactly("6", "USD"), YEAR);
        assertThat(check(replaced, next, bill("B", "E"))).containsExactly("UNKNOWN_ESTIMATE E");
        assertThat(check(replaced, next, bill("B", "F"))).isEmpty();
        assertThat(check(opex("E", exactly("5", "USD"), YEAR, null, null, supersededBy("B")), bill("B", "E")))
                .as("the estimate names the bill as well")
                .isEmpty();
    }

    @Test
    void aBillThatDoesNotCountTakesNoEstimateAway() {
        Fact estimate = gpus("E", "1", exactly("5", "USD"), "2025-01-01", null);
        assertThat(check(estimate, gpus("B", "2", null, "2025-01-01", null, billFor("E"))))
                .as("without a price")
                .contains("BILL_NOT_COUNTED E");
        assertThat(check(bill("B", "B"))).as("names itself").contains("BILL_NOT_COUNTED B");
        assertThat(check(bill("A", "B"), bill("B", "A")))
                .as("in a circle")
                .contains("BILL_NOT_COUNTED A", "BILL_NOT_COUNTED B");
        assertThat(check(
                        opex("A", exactly("5", "USD"), YEAR, null, null, billFor("B")),
                        opex("B", exactly("5", "USD"), YEAR, null, null, supersededBy("A"))))
                .isEmpty();
        Fact withdrawn = Variant.of(Facts.opex("A", exactly("5", "USD"), YEAR))
                .with(
                        OperatingExpense::attributes,
                        Variant.of(Attributes.NONE)
                                .with(Attributes::supersededBy, "E")
                                .with(Attributes::estimate, "E")
                                .get())
                .get();
        assertThat(check(opex("E", exactly("5", "USD"), YEAR), withdrawn))
                .as("replaced by its own estimate")
                .contains("UNKNOWN_REPLACEMENT E", "BILL_NOT_COUNTED E");
    }

    private static Fact bill(String id, String estimate) {
        return opex(id, exactly("5.01", "USD"), YEAR, null, null, billFor(estimate));
    }

    @Test
    void containedLinesMayReachTheirAssetsAmountAndNotExceedIt() {
        Fact asset = capex("A", exactly("100", "USD"), "2025-01-01", 12);
        Fact expense = opex("E", exactly("40", "USD"), YEAR, null, "A", Attributes.NONE);
        assertThat(check(asset, expense, gpus("G", "1", exactly("60", "USD"), "2025-01-01", "A")))
                .isEmpty();
        List<Problem> problems = problems(asset, expense, gpus("G", "1", exactly("60.01", "USD"), "2025-01-01", "A"));
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.CONTAINED_EXCEEDS_ASSET);
        assertThat(problems.getFirst().message(Languages.ENGLISH)).contains("100.01 USD", "100.00 USD");
    }

    @Test
    void containedForeignLinesAreComparedInTheAssetsCurrency() {
        Fact asset = capex("A", exactly("100", "USD"), "2025-01-01", 12);
        assertThat(check(asset, YEN, gpus("G", "1", exactly("15300", "JPY"), "2025-01-01", "A")))
                .isEmpty();
        assertThat(check(asset, YEN, gpus("G", "1", exactly("15400", "JPY"), "2025-01-01", "A")))
                .containsExactly("CONTAINED_EXCEEDS_ASSET 100");
    }

    @Test
    void containedLineSplitByRatiosCountsOnceAndSupersededNotAtAll() {
        Fact asset = capex("A", exactly("100", "USD"), "2025-01-01", 12);
        assertThat(check(
                        asset,
                        gpus("G", "1", exactly("100", "USD"), "2025-01-01", "A", allocated("0.5")),
                        gpus("G", "1", exactly("100", "USD"), "2025-01-01", "A", allocated("0.5")),
                        gpus("H", "1", exactly("100", "USD"), "2025-01-01", "A", supersededBy("G"))))
                .isEmpty();
    }

    @Test
    void warnsOfAPurchaseThatLooksLikeAnAssetAndIsNotLinked() {
        Fact asset = capex("A", exactly("100", "USD"), "2025-01-01", 12);
        assertThat(check(asset, gpus("G", "1", exactly("100", "USD"), "2025-01-01", null)))
                .containsExactly("POSSIBLE_DOUBLE_COUNT G");
        assertThat(check(asset, gpus("G", "1", exactly("100", "USD"), "2025-01-01", "A")))
                .isEmpty();
        assertThat(check(asset, gpus("G", "1", exactly("100", "USD"), "2025-01-02", null)))
                .isEmpty();
    }

    @Test
    void aNumberMayComeAgainForAnotherPeriod() {
        assertThat(check(
                        opex("E", exactly("1", "USD"), period("2025-01-01", "2025-01-31")),
                        opex("E", exactly("1", "USD"), period("2025-02-01", "2025-02-28"))))
                .isEmpty();
        assertThat(check(
                        opex("E", exactly("1", "USD"), period("2025-01-01", "2025-02-01")),
                        opex("E", exactly("1", "USD"), period("2025-02-01", "2025-02-28"))))
                .containsExactly("ALLOCATION_EXCEEDS_WHOLE E");
    }

    /** cost-model.md, rule 27: a purchase order and a bill have several lines under one number. */
    @Test
    void severalItemsUnderOneNumberAreNotOneThingTwice() {
        Fact asset = capex("A", exactly("10", "USD"), "2025-01-01", 12);
        Fact some = gpus("PO", "2", exactly("6", "USD"), "2025-01-01", "A");
        Fact others = gpus("PO", "3", exactly("5", "USD"), "2025-01-01", "A");
        assertThat(check(some, others)).doesNotContain("ALLOCATION_EXCEEDS_WHOLE PO");
        assertThat(check(asset, some, others)).as("each is contained").containsExactly("CONTAINED_EXCEEDS_ASSET 10");
        assertThat(check(some, some)).as("the same twice").contains("ALLOCATION_EXCEEDS_WHOLE PO");
    }

    /** cost-model.md, rule 27: power and network on one bill. */
    @Test
    void severalCategoriesOnOneBillAreNotOneCostTwice() {
        OperatingExpense power = opex("BILL", exactly("1", "USD"), YEAR);
        Fact network = Variant.of(power)
                .with(OperatingExpense::category, OpexCategory.NETWORK)
                .get();
        assertThat(check(power, network)).isEmpty();
        assertThat(check(power, power)).containsExactly("ALLOCATION_EXCEEDS_WHOLE BILL");
    }

    @Test
    void ratiosOfOneNumberAddUpToAtMostOne() {
        Attributes superseded = supersededBy("E");
        assertThat(check(
                        opex("E", exactly("1", "USD"), YEAR, null, null, allocated("0.6")),
                        opex("E", exactly("1", "USD"), YEAR, null, null, allocated("0.4")),
                        opex("E", exactly("1", "USD"), YEAR, null, null, superseded)))
                .isEmpty();
        List<Problem> problems = problems(
                opex("E", exactly("1", "USD"), YEAR, null, null, allocated("0.6")),
                opex("E", exactly("1", "USD"), YEAR, null, null, allocated("0.6")),
                opex("F", exactly("1", "USD"), YEAR),
                opex("F", exactly("1", "USD"), YEAR));
        assertThat(problems).extracting(Problem::found).containsExactly("E", "F");
        assertThat(problems.getFirst().message(Languages.ENGLISH)).contains("allocated 1.2");
    }

    /** Printed yen amounts at the printed rates (cost-model.md, F12, F14). */
    @ParameterizedTest
    @CsvSource({
        "500000000, USD, 78000000000, false",
        "1600000000, USD, 250000000000, false",
        "944000000, USD, 150000000000, false",
        "6000000, USD, 900000000, true",
        "1300000, USD, 200000000, true",
        "50000, CNY, 1100000, true",
        "500000000, USD, 76500000000, true",
    })
    void printedYenFollowFromTheRateAtThePrintedPrecision(String amount, String currency, String yen, boolean agrees) {
        List<String> found = check(
                YEN, YUAN, capex("A", exactly(amount, currency), "2024-01-01", 48, null, "0", printed(yen, "JPY")));
        assertThat(found.isEmpty()).isEqualTo(agrees);
    }

    @Test
    void saysWhatThePrintedAmountShouldBe() {
        List<Problem> problems = problems(
                YEN,
                capex("A", exactly("500000000", "USD"), "2024-01-01", 48, null, "0", printed("78000000000", "JPY")));
        assertThat(problems.getFirst().message(Languages.ENGLISH))
                .isEqualTo("500,000,000.00 USD at the stated rate of 153 JPY/USD is 76,500,000,000 JPY,"
                        + " but 78,000,000,000 JPY is printed next to it.");
    }

    @Test
    void printNextToMonthlyPayIsComparedAndNeverShown() {
        assertThat(check(
                        YUAN,
                        YEN,
                        payroll(
                                "P",
                                "1",
                                range("50000", "65000", "80000", "CNY"),
                                "14",
                                YEAR,
                                null,
                                null,
                                printed("1100000", "JPY"))))
                .isEmpty();
        List<Problem> problems = problems(
                YUAN,
                YEN,
                payroll("P", "1", exactly("50000", "CNY"), "14", YEAR, null, null, printed("1300000", "JPY")));
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.PRINTED_AMOUNT_DISAGREES);
        assertThat(problems.getFirst().message(Languages.JAPANESE)).doesNotContain("50", "300");
    }

    @Test
    void statedTotalIsComparedWithItsRows() {
        Fact one = at(2, "100");
        Fact two = at(3, "200");
        assertThat(check(one, two, total(4, "300"))).isEmpty();
        List<Problem> problems = problems(one, two, total(4, "250"));
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.TOTAL_DIFFERS);
        assertThat(problems.getFirst().message(Languages.ENGLISH))
                .isEqualTo(
                        "The total row states 250 in “Amount”; its rows make 100 + 200 = 300 (rows 2–3), a difference of -50.");
    }

    @Test
    void grandTotalAfterSubtotalsIsOfAllRows() {
        assertThat(check(at(2, "1"), total(3, "1"), at(4, "2"), total(5, "2"), total(6, "3")))
                .isEmpty();
        assertThat(check(at(2, "1"), total(3, "1"), at(4, "2"), total(5, "3"))).isEmpty();
        assertThat(check(at(2, "1"), total(3, "1"), at(4, "2"), total(5, "2"), total(6, "4")))
                .containsExactly("TOTAL_DIFFERS 4");
    }

    @Test
    void totalOfMixedCurrenciesIsNotCompared() {
        Fact yen = Variant.of(Facts.opex("J", exactly("5", "JPY"), YEAR))
                .with(OperatingExpense::category, OpexCategory.OTHER)
                .with(OperatingExpense::source, row(SheetKind.OPERATING_EXPENSES, 3))
                .get();
        assertThat(check(YEN, at(2, "1"), yen, total(4, "77"))).isEmpty();
    }

    @Test
    void printNextToATotalFollowsFromTheRateOfItsRows() {
        Fact right = new StatedTotal(
                Map.of(Column.AMOUNT, new BigDecimal("100")),
                Money.of("15300", "JPY"),
                row(SheetKind.OPERATING_EXPENSES, 3));
        Fact wrong = new StatedTotal(
                Map.of(Column.AMOUNT, new BigDecimal("100")),
                Money.of("15700", "JPY"),
                row(SheetKind.OPERATING_EXPENSES, 3));
        assertThat(check(YEN, at(2, "100"), right)).isEmpty();
        assertThat(check(YEN, at(2, "100"), wrong)).containsExactly("PRINTED_AMOUNT_DISAGREES 15,700 JPY");
    }

    @Test
    void saysTheEarliestDayOfEachCurrencyThatHasNoRate() {
        List<Problem> problems = problems(
                opex("E1", exactly("1", "EUR"), YEAR),
                opex("E2", exactly("1", "EUR"), period("2024-06-15", "2025-01-31")),
                capex("A", exactly("1", "JPY"), "2023-05-05", 12),
                YEN);
        assertThat(problems)
                .extracting(problem -> problem.message(Languages.ENGLISH))
                .containsExactly(
                        "No exchange rate from EUR to USD at or before 2024-06-30, neither direct nor through JPY.",
                        "No exchange rate from JPY to USD at or before 2023-05-05, neither direct nor through JPY.");
    }

    @Test
    void ratesOfLaterMonthsAreNotKnownYet() {
        assertThat(check(
                        rate("EUR", "USD", "1.1", "2025-02-01", Kind.SPOT),
                        opex("E", exactly("1", "EUR"), period("2025-02-01", "2025-12-31"))))
                .containsExactly("MISSING_RATE EUR");
    }

    @Test
    void findsTwoRatesForOneDay() {
        assertThat(check(YEN, rate("USD", "JPY", "153.00", "2024-01-01", Kind.SPOT)))
                .isEmpty();
        assertThat(check(YEN, rate("USD", "JPY", "152.5", "2024-01-01", Kind.CLOSING)))
                .isEmpty();
        List<Problem> problems = problems(YEN, rate("USD", "JPY", "150", "2024-01-01", Kind.SPOT));
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.RATES_CONTRADICT);
        assertThat(problems.getFirst().message(Languages.ENGLISH)).contains("150", "153", "2024-01-01");
    }

    @Test
    void findsRatesOfOneDayThatAreMoreThanHalfAHundredthApart() {
        assertThat(check(YEN, rate("USD", "JPY", "153.765", "2024-01-01", Kind.CLOSING)))
                .isEmpty();
        assertThat(check(YEN, rate("USD", "JPY", "153.766", "2024-01-01", Kind.CLOSING)))
                .containsExactly("RATES_DISAGREE 153.766");
        assertThat(check(YEN, rate("JPY", "USD", "0.00654", "2024-01-01", Kind.SPOT)))
                .isEmpty();
        assertThat(check(YEN, rate("JPY", "USD", "0.0065", "2024-01-01", Kind.SPOT)))
                .containsExactly("RATES_DISAGREE 0.0065");
        assertThat(check(YEN, rate("JPY", "USD", "0.0065", "2024-01-02", Kind.SPOT)))
                .as("another day")
                .isEmpty();
        assertThat(check(
                        rate("USD", "JPY", "150", "2024-01-31", Kind.SPOT),
                        rate("USD", "JPY", "140", "2024-01-31", Kind.AVERAGE)))
                .as("an average of the month may differ from a day's rate")
                .isEmpty();
    }

    @Test
    void anUndatedContainedLineNeedsTheRateOfItsAssetsDay() {
        assertThat(check(
                        capex("FLEET", exactly("1000", "USD"), "2024-03-01", 48),
                        gpus("G", "1", exactly("100", "EUR"), null, "FLEET"),
                        rate("EUR", "USD", "1.1", "2024-06-01", Kind.SPOT)))
                .containsExactly("MISSING_RATE EUR");
    }

    @Test
    void aLaterClaimNeedsARateKnownAtTheMonthsEnd() {
        assertThat(kinds(
                        null,
                        claim("C", null, Money.of("5", "EUR"), null, null, "2025-03-01"),
                        rate("EUR", "USD", "1.1", "2025-02-01", Kind.SPOT)))
                .contains(ProblemKind.MISSING_RATE);
    }

    @Test
    void aReportNeedsNoClaimAndOfSeveralExactlyOne() {
        Fact other = claim("D", null, Money.of("5", "USD"), null, null, null);
        assertThat(kinds(null)).isEmpty();
        assertThat(kinds("X")).as("one that was asked for").containsExactly(ProblemKind.NO_CLAIM);
        assertThat(kinds(null, claim("C", null, Money.of("0", "USD"), null, null, null)))
                .containsExactly(ProblemKind.NO_CLAIM);
        assertThat(kinds(
                        null,
                        claim("C", null, Money.of("0", "USD"), null, null, null),
                        claim("C", "stage", Money.of("5", "USD"), null, null, null)))
                .containsExactly(ProblemKind.NO_CLAIM);
        assertThat(kinds(null, CLAIM, other)).containsExactly(ProblemKind.SEVERAL_CLAIMS);
        assertThat(kinds("D", CLAIM, other)).isEmpty();
        assertThat(kinds("X", CLAIM, other)).containsExactly(ProblemKind.UNKNOWN_CLAIM);
        assertThat(kinds(null, claim("C", "stage", null, "100", null, null))).containsExactly(ProblemKind.NO_CLAIM);
        assertThat(kinds(null, CLAIM, claim("C", null, Money.of("7", "USD"), null, null, null)))
                .containsExactly(ProblemKind.CLAIM_REPEATED);
    }

    @Test
    void needsACostThatIsAddedUp() {
        Fact asset = capex("A", exactly("0", "USD"), "2025-01-01", 12);
        assertThat(alone(CLAIM)).containsExactly(ProblemKind.NO_COST);
        assertThat(alone(CLAIM, asset)).containsExactly(ProblemKind.NO_COST);
        assertThat(alone(CLAIM, gpus("G", "8", null, null, null))).containsExactly(ProblemKind.NO_COST);
        assertThat(alone(CLAIM, opex("E", exactly("5", "USD"), YEAR, null, null, supersededBy("F"))))
                .containsExactly(ProblemKind.NO_COST, ProblemKind.UNKNOWN_REPLACEMENT);
        assertThat(alone(CLAIM, opex("E", exactly("-5", "USD"), YEAR))).containsExactly(ProblemKind.NO_COST);
        assertThat(alone(CLAIM, opex("E", exactly("0.01", "USD"), YEAR))).isEmpty();
        assertThat(alone(CLAIM, payroll("P", "1", exactly("1", "USD"), "12", YEAR)))
                .isEmpty();
    }

    @Test
    void aContainedLineIsNoCostOfItsOwn() {
        Fact asset = capex("A", exactly("100", "USD"), "2025-01-01", 12);
        Fact free = capex("A", exactly("0", "USD"), "2025-01-01", 12);
        Fact contained = gpus("G", "1", exactly("60", "USD"), "2025-01-01", "A");
        assertThat(alone(CLAIM, free, contained)).contains(ProblemKind.NO_COST);
        assertThat(alone(CLAIM, asset, contained)).isEmpty();
    }

    private static OperatingExpense at(int row, String amount) {
        return Variant.of(Facts.opex("E" + row, exactly(amount, "USD"), YEAR))
                .with(OperatingExpense::category, OpexCategory.OTHER)
                .with(OperatingExpense::source, Facts.row(SheetKind.OPERATING_EXPENSES, row))
                .get();
    }

    private static StatedTotal total(int row, String amount) {
        return new StatedTotal(
                Map.of(Column.AMOUNT, new BigDecimal(amount)), null, Facts.row(SheetKind.OPERATING_EXPENSES, row));
    }

    /** Kind and found value of each problem of the facts and one good claim, but for the want of a cost. */
    private static List<String> check(Fact... facts) {
        return problems(facts).stream()
                .map(problem -> problem.kind() + " " + problem.found())
                .toList();
    }

    private static List<Problem> problems(Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        all.add(CLAIM);
        return LedgerChecks.of(Ledger.of(all), context(null)).stream()
                .filter(problem -> problem.kind() != ProblemKind.NO_COST)
                .toList();
    }

    /** Of facts that bring their own claim, but for the want of a cost. */
    private static List<ProblemKind> kinds(@Nullable String claimId, Fact... facts) {
        return LedgerChecks.of(Ledger.of(List.of(facts)), context(claimId)).stream()
                .map(Problem::kind)
                .filter(kind -> kind != ProblemKind.NO_COST)
                .toList();
    }

    /** Of facts that bring their own claim and costs. */
    private static List<ProblemKind> alone(Fact... facts) {
        return LedgerChecks.of(Ledger.of(List.of(facts)), context(null)).stream()
                .map(Problem::kind)
                .toList();
    }

    private static LedgerChecks.Context context(@Nullable String claimId) {
        return new LedgerChecks.Context(
                YearMonth.of(2025, 1), Currency.getInstance("USD"), Currency.getInstance("JPY"), claimId);
    }
}
