package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.billFor;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.period;
import static org.truecost.Facts.quote;
import static org.truecost.Facts.supersededBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.StatedTotal;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.money.Rate.Kind;
import org.truecost.problem.Column;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/** Which rows a total is of, and what it is compared with. */
class StatedTotalsTest {

    private static final LedgerChecks.Context CONTEXT = new LedgerChecks.Context(
            YearMonth.of(2025, 1), Currency.getInstance("USD"), Currency.getInstance("JPY"), null);

    private static Source source(String workbook, String sheet, int row) {
        return new Source(new Sheet(workbook, sheet, SheetKind.OPERATING_EXPENSES, Map.of()), row);
    }

    private static OperatingExpense row(String workbook, String sheet, int row, String amount, String currency) {
        return row(workbook, sheet, row, amount, currency, Attributes.NONE);
    }

    private static OperatingExpense row(
            String workbook, String sheet, int row, String amount, String currency, Attributes attributes) {
        return Variant.of(Facts.opex("E" + row, exactly(amount, currency), period("2025-01-01", "2025-01-31")))
                .with(OperatingExpense::attributes, attributes)
                .with(OperatingExpense::source, source(workbook, sheet, row))
                .get();
    }

    private static StatedTotal total(String workbook, String sheet, int row, String amount) {
        return total(workbook, sheet, row, amount, null);
    }

    private static StatedTotal total(
            String workbook, String sheet, int row, String amount, @Nullable String printedYen) {
        return new StatedTotal(
                Map.of(Column.AMOUNT, new BigDecimal(amount)),
                printedYen == null ? null : Money.of(printedYen, "JPY"),
                source(workbook, sheet, row));
    }

    private static StatedTotals of(Fact... facts) {
        Ledger ledger = Ledger.of(List.of(facts));
        StatedTotals totals = new StatedTotals(
                ledger,
                ExchangeRates.of(
                        Currency.getInstance("JPY"), List.of(quote("USD", "JPY", "150", "2024-01-01", Kind.SPOT))),
                CONTEXT);
        ledger.forEachCost(totals::see);
        return totals;
    }

    private static List<String> said(Fact... facts) {
        return of(facts).problems().stream()
                .map(problem -> problem.kind() + " " + problem.location().workbook() + " "
                        + problem.location().cell() + " " + problem.found())
                .toList();
    }

    private static List<String> compared(Fact... facts) {
        return of(facts).reconciliations().stream()
                .map(line -> line.place().workbook() + " " + line.place().sheet() + " " + line.stated() + " "
                        + line.ours() + " " + line.difference() + " " + line.currency())
                .toList();
    }

    /** December's sheet was right when it was written, and January's bill does not make its total wrong; nor does one sheet with both. */
    @Test
    void aBilledEstimateMayBeTotalledOrNot() {
        OperatingExpense bill = row("b", "s", 9, "25", "USD", billFor("E3"));
        Fact[] december = {row("a", "s", 2, "10", "USD"), row("a", "s", 3, "20", "USD"), bill};
        assertThat(said(with(december, total("a", "s", 4, "30")))).isEmpty();
        assertThat(said(with(december, total("a", "s", 4, "10")))).isEmpty();
        assertThat(said(with(december, total("a", "s", 4, "20")))).containsExactly("TOTAL_DIFFERS a A4 20");
        assertThat(compared(with(december, total("a", "s", 4, "30")))).containsExactly("a s 30 30 0 USD");
        Fact[] alone = {row("a", "s", 3, "20", "USD"), bill};
        assertThat(said(with(alone, total("a", "s", 4, "20")))).isEmpty();
        assertThat(compared(with(alone, total("a", "s", 4, "20")))).containsExactly("a s 20 20 0 null");
    }

    @Test
    void aTotalIsOfTheRowsAboveItInItsOwnSheet() {
        Fact[] rows = {
            row("a", "s", 2, "10", "USD"),
            row("a", "s", 3, "20", "USD"),
            row("a", "t", 2, "5", "USD"),
            row("b", "s", 2, "7", "USD"),
            row("a", "s", 5, "99", "USD")
        };
        assertThat(said(with(rows, total("a", "s", 4, "30")))).isEmpty();
        assertThat(said(with(rows, total("a", "s", 4, "35")))).containsExactly("TOTAL_DIFFERS a A4 35");
        assertThat(said(with(rows, total("a", "s", 5, "30"))))
                .as("its own row is none of them")
                .isEmpty();
        assertThat(said(with(rows, total("a", "s", 6, "129")))).isEmpty();
        assertThat(said(with(rows, total("a", "s", 2, "3"))))
                .as("nothing above it")
                .isEmpty();
    }

    @Test
    void subtotalsAreOfTheirStretchAndAGrandTotalOfAll() {
        Fact[] rows = {row("a", "s", 2, "10", "USD"), row("a", "s", 4, "20", "USD"), row("a", "s", 5, "1", "USD")};
        assertThat(said(with(rows, total("a", "s", 3, "10"), total("a", "s", 6, "21"), total("a", "s", 7, "31"))))
                .isEmpty();
        assertThat(said(with(rows, total("a", "s", 3, "10"), total("a", "s", 6, "31"))))
                .as("the last total is of all rows")
                .isEmpty();
        assertThat(said(with(rows, total("a", "s", 3, "10"), total("a", "s", 6, "22"), total("a", "s", 7, "32"))))
                .containsExactly("TOTAL_DIFFERS a A6 22", "TOTAL_DIFFERS a A7 32");
    }

    /** Rent 10; utilities: water 20, power: hall 1 with 5, hall 2 with 3; the total of utilities is of both its groups. */
    @Test
    void aTotalMayAddUpTheGroupsRightAboveIt() {
        Fact[] rows = {
            row("a", "s", 2, "10", "USD"),
            row("a", "s", 4, "20", "USD"),
            row("a", "s", 6, "5", "USD"),
            row("a", "s", 7, "3", "USD")
        };
        Fact[] totals = {total("a", "s", 3, "10"), total("a", "s", 5, "20"), total("a", "s", 8, "8")};
        Fact[] above = Stream.concat(Arrays.stream(rows), Arrays.stream(totals)).toArray(Fact[]::new);
        assertThat(said(with(above, total("a", "s", 9, "28"), total("a", "s", 10, "38"))))
                .isEmpty();
        assertThat(compared(with(above, total("a", "s", 9, "28")))).last().isEqualTo("a s 28 28 0 USD");
        assertThat(said(with(above, total("a", "s", 9, "27")))).containsExactly("TOTAL_DIFFERS a A9 27");
    }

    @Test
    void setsEachTotalNextToItsRowsInTheOrderOfWorkbookSheetAndRow() {
        assertThat(compared(
                        total("b", "s", 3, "1"),
                        total("a", "t", 3, "2"),
                        total("a", "s", 9, "40"),
                        total("a", "s", 3, "11"),
                        row("a", "s", 2, "10", "USD"),
                        row("a", "s", 4, "30", "USD"),
                        row("a", "t", 2, "2", "EUR"),
                        row("b", "s", 2, "2", "USD")))
                .containsExactly("a s 11 10 1 USD", "a s 40 40 0 USD", "a t 2 2 0 EUR", "b s 1 2 -1 USD");
        assertThat(compared(row("a", "s", 2, "10", "USD"), row("a", "s", 3, "1", "JPY"), total("a", "s", 4, "11")))
                .containsExactly("a s 11 null null null");
    }

    @Test
    void supersededRowsAreTotalledByMistake() {
        Fact old = row("a", "s", 2, "10", "USD", supersededBy("E3"));
        Fact now = row("a", "s", 3, "20", "USD");
        assertThat(said(old, now, total("a", "s", 4, "30"))).containsExactly("SUPERSEDED_TOTALLED a A4 30");
        assertThat(said(old, now, total("a", "s", 4, "20"))).isEmpty();
        assertThat(said(old, now, total("a", "s", 4, "29"))).containsExactly("TOTAL_DIFFERS a A4 29");
    }

    @Test
    void thePrintNextToATotalFollowsFromTheRateOfItsRows() {
        Fact row = row("a", "s", 2, "10", "USD");
        assertThat(said(row, total("a", "s", 3, "10", "1500"))).isEmpty();
        assertThat(said(row, total("a", "s", 3, "10", "1600")))
                .containsExactly("PRINTED_AMOUNT_DISAGREES a A3 1,600 JPY");
        assertThat(said(row, row("a", "s", 3, "1", "JPY"), total("a", "s", 4, "11", "1600")))
                .as("of several currencies nothing follows")
                .isEmpty();
        assertThat(said(total("a", "s", 3, "10", "1600"))).as("nor of no row").isEmpty();
        StatedTotal counted =
                new StatedTotal(Map.of(Column.GPU_COUNT, BigDecimal.ONE), Money.of("1600", "JPY"), source("a", "s", 3));
        assertThat(said(row, counted)).as("nor of things").isEmpty();
    }

    private static Fact[] with(Fact[] rows, Fact... totals) {
        List<Fact> all = new ArrayList<>(Arrays.asList(rows));
        all.addAll(Arrays.asList(totals));
        return all.toArray(Fact[]::new);
    }
}
