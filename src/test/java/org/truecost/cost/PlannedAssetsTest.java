package org.truecost.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Variant;
import org.truecost.check.LedgerChecks;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.movement.Movements;
import org.truecost.movement.Movements.Reported;
import org.truecost.recognition.CostGroup;

/** What comes after the month that is reported is shown, and in no scope (cost-model.md, rule 26). */
class PlannedAssetsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final ServerCapex FLEET = capex("FLEET", exactly("60", "USD"), "2023-01-01", 60);

    /** Bought in January, in service from March. */
    private static final ServerCapex NEW = Variant.of(capex("NEW", exactly("48", "USD"), "2025-03-01", 48))
            .with(ServerCapex::purchaseDate, LocalDate.of(2025, 1, 10))
            .get();

    @Test
    void isOutsideTheScopesAndTheBridge() {
        CostComparison comparison = compare(JANUARY, FLEET, NEW);

        assertThat(text(comparison.total().life().base())).isEqualTo("60.00");
        assertThat(text(comparison.rung(Scope.S4).orElseThrow().amount().base()))
                .isEqualTo("60.00");
        assertThat(comparison.bridges().values())
                .allSatisfy(bridge -> assertThat(text(bridge.end())).isEqualTo("60.00"));
        assertThat(comparison.planned().later().lines()).isEqualTo(1);
        assertThat(text(comparison.planned().later().life().base())).isEqualTo("48.00");
        assertThat(comparison.coverage().fleet())
                .isEqualTo(compare(JANUARY, FLEET).coverage().fleet());
    }

    @Test
    void isInThemOnceItServes() {
        CostComparison march = compare(YearMonth.of(2025, 3), FLEET, NEW);

        assertThat(text(march.total().life().base())).isEqualTo("108.00");
        assertThat(march.planned().later().lines()).isZero();
    }

    @Test
    void isCashOnceItIsPaid() {
        assertThat(text(compare(JANUARY, FLEET, NEW).cashToDate())).isEqualTo("108.00");
        assertThat(text(compare(JANUARY.minusMonths(1), FLEET, NEW).cashToDate()))
                .isEqualTo("60.00");
        List<MonthCost> months = compare(JANUARY.minusMonths(1), FLEET, NEW).months();
        assertThat(months.getLast().month()).isEqualTo(YearMonth.of(2027, 12));
        assertThat(months)
                .filteredOn(month -> !month.cash().isNothing())
                .extracting(MonthCost::month)
                .containsExactly(YearMonth.of(2023, 1));
    }

    @Test
    void isAWarningWhateverItsPurchaseDateSays() {
        assertThat(codes(FLEET, NEW)).containsExactly("TC442 NEW");
        ServerCapex ordered = Variant.of(NEW)
                .with(ServerCapex::purchaseDate, LocalDate.of(2025, 2, 10))
                .get();
        assertThat(codes(FLEET, ordered)).containsExactly("TC442 NEW", "TC430 2025-02-10");
        assertThat(codes(FLEET, committed(NEW))).isEmpty();
        assertThat(codes(FLEET, committed(ordered))).isEmpty();
    }

    @Test
    void isNoCostToReportByItself() {
        assertThat(codes(NEW)).contains("TC412 null");
        assertThat(compare(JANUARY, NEW, opex("E", exactly("1", "USD"), period("2025-01-01", "2025-01-31")))
                        .gives(CostGroup.DEPRECIATION))
                .isFalse();
    }

    /** Four of 24 switches are not delivered. */
    @Test
    void isNotBoughtWhileItIsCommitted() {
        ServerCapex delivered = capex("4500012902-10", exactly("610000", "USD"), "2025-01-01", 60);
        ServerCapex ordered = committed(capex("4500012902-10", exactly("122000", "USD"), "2025-01-01", 60));

        CostComparison comparison = compare(JANUARY, delivered, ordered);

        assertThat(text(comparison.total().life().base())).isEqualTo("610000.00");
        assertThat(text(comparison.cashToDate())).isEqualTo("610000.00");
        assertThat(text(comparison.planned().committed().life().base())).isEqualTo("122000.00");
        assertThat(codes(delivered, ordered)).isEmpty();
    }

    @Test
    void isSeenByTheMonthThatPutsItIntoService() {
        Movements february =
                Movements.between(reported(JANUARY, FLEET, NEW), reported(JANUARY.plusMonths(1), FLEET, NEW), USD);
        Movements march = Movements.between(
                reported(JANUARY.plusMonths(1), FLEET, NEW), reported(JANUARY.plusMonths(2), FLEET, NEW), USD);

        assertThat(february.total().change().isNothing()).isTrue();
        assertThat(text(march.total().change())).isEqualTo("1.00");
    }

    private static ServerCapex committed(ServerCapex asset) {
        return Variant.of(asset)
                .with(
                        ServerCapex::attributes,
                        Variant.of(Attributes.NONE)
                                .with(Attributes::qualifier, Qualifier.COMMITTED)
                                .get())
                .get();
    }

    private static List<String> codes(Fact... facts) {
        return LedgerChecks.of(Ledger.of(List.of(facts)), new LedgerChecks.Context(JANUARY, USD, USD, null)).stream()
                .map(problem -> problem.kind().code() + " " + problem.found())
                .filter(problem -> !problem.startsWith("TC403"))
                .toList();
    }

    private static Reported reported(YearMonth month, Fact... facts) {
        Ledger ledger = Ledger.of(List.of(facts));
        return new Reported(month, ledger, CostModel.rates(ledger, USD), WithheldPay.NONE);
    }

    private static CostComparison compare(YearMonth month, Fact... facts) {
        return Comparisons.of(Ledger.of(Arrays.asList(facts)), month, USD, USD, null);
    }

    private static String text(Money amount) {
        return amount.amount().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
