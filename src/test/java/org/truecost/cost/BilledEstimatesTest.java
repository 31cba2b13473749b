package org.truecost.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.billFor;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.period;
import static org.truecost.Facts.supersededBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.cost.CostComparison.SetAside;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.Period;
import org.truecost.problem.SheetKind;

/** An estimate counts until the bill that names it is there, and never together with it (cost-model.md, rule 45), by hand. */
class BilledEstimatesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Period DECEMBER = period("2024-12-01", "2024-12-31");
    private static final Fact ESTIMATE = expense("EST-12", "410000", Attributes.NONE);
    private static final Fact BILL = expense("INV-7", "415000", billFor("EST-12"));

    private static OperatingExpense expense(String id, String amount, Attributes attributes) {
        return opex(id, exactly(amount, "USD"), DECEMBER, null, null, attributes);
    }

    private static CostComparison compared(Fact... facts) {
        return Comparisons.of(Ledger.of(List.of(facts)), JANUARY, USD, USD, null);
    }

    private static String toDate(Fact... facts) {
        return compared(facts).total().toDate().base().amount().toPlainString();
    }

    @Test
    void countsAsLongAsNoBillNamesIt() {
        assertThat(toDate(ESTIMATE)).isEqualTo("410000");
        assertThat(toDate(ESTIMATE, expense("INV-8", "20", Attributes.NONE))).isEqualTo("410020");
        assertThat(compared(ESTIMATE).billed()).isEqualTo(BilledEstimates.none(USD));
    }

    @Test
    void givesWayToItsBillWhicheverComesFirst() {
        assertThat(toDate(ESTIMATE, BILL)).isEqualTo("415000");
        assertThat(toDate(BILL, ESTIMATE)).isEqualTo("415000");
        CostComparison costs = compared(ESTIMATE, BILL);
        assertThat(costs.superseded()).isEqualTo(new SetAside(1, exactly("410000", "USD")));
        assertThat(costs.billed())
                .isEqualTo(new BilledEstimates(
                        new SetAside(1, exactly("410000", "USD")), new SetAside(1, exactly("415000", "USD"))));
    }

    @Test
    void severalBillsAndSeveralRowsOfAnEstimateAreEachOneSide() {
        Fact half = expense("EST-12", "400", Facts.allocated("0.5"));
        Fact more = expense("INV-8", "15", billFor("EST-12"));
        assertThat(toDate(half, half, BILL, more)).isEqualTo("415015");
        assertThat(compared(half, half, BILL, more).billed().estimates())
                .isEqualTo(new SetAside(2, exactly("400", "USD")));
        assertThat(compared(half, half, BILL, more).billed().bills())
                .isEqualTo(new SetAside(2, exactly("415015", "USD")));
    }

    /** EST → EST-2 → INV: an estimate that names an earlier one is itself billed, and only the bill counts. */
    @Test
    void anEstimateMayReplaceAnEarlierOne() {
        Fact better = expense("EST-2", "412000", billFor("EST-12"));
        assertThat(toDate(ESTIMATE, better)).isEqualTo("412000");
        assertThat(toDate(ESTIMATE, better, expense("INV-7", "415000", billFor("EST-2"))))
                .isEqualTo("415000");
    }

    @Test
    void isOfTheBillsOwnKindOfSheet() {
        Fact servers = capex("EST-12", exactly("4800", "USD"), "2025-01-01", 48);
        assertThat(compared(servers, ESTIMATE, BILL).total().life().base().amount())
                .isEqualByComparingTo("419800");
        Fact invoiced = capex("INV-7", exactly("4896", "USD"), "2025-01-01", 48, "8", "0", billFor("EST-12"));
        assertThat(compared(servers, invoiced).total().life().base().amount()).isEqualByComparingTo("4896");
        assertThat(compared(
                                capex("EST-12", exactly("4800", "USD"), "2025-01-01", 48, "8", "0", Attributes.NONE),
                                invoiced)
                        .fleet()
                        .gpus())
                .as("its GPUs are counted once")
                .isEqualByComparingTo("8");
        Fact chips = gpus("EST-12", "8", exactly("4800", "USD"), "2025-01-01", null);
        Fact delivered = gpus("INV-7", "8", exactly("4700", "USD"), "2025-01-01", null, billFor("EST-12"));
        assertThat(compared(chips, delivered).total().life().base().amount()).isEqualByComparingTo("4700");
    }

    /** Said twice, by the estimate's own row too, it is replaced once. */
    @Test
    void mayNameItsBillItself() {
        Fact estimate = expense("EST-12", "410000", supersededBy("INV-7"));
        assertThat(toDate(estimate, BILL)).isEqualTo("415000");
        assertThat(compared(estimate, BILL).superseded().lines()).isEqualTo(1);
    }

    private static CostRecord in(CostRecord record, int row) {
        OperatingExpense one = (OperatingExpense) record;
        return Variant.of(one)
                .with(OperatingExpense::source, Facts.row(SheetKind.OPERATING_EXPENSES, row))
                .get();
    }

    @Test
    void isTheSameInWhateverOrderTheRowsAreRead() {
        CostRecord other = opex("INV-8", exactly("1", "USD"), DECEMBER, null, null, billFor("EST-12"));
        List<Fact> facts = new ArrayList<>(List.of(ESTIMATE, BILL, in(other, 7)));
        Ledger ledger = Ledger.of(facts);
        List<Object> seen = new ArrayList<>();
        ledger.forEachCost(seen::add);
        Collections.reverse(facts);
        List<Object> reversed = new ArrayList<>();
        Ledger.of(facts).forEachCost(reversed::add);
        assertThat(reversed).isEqualTo(seen);
    }
}
