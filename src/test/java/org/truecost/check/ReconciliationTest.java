package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.StatedTotal;
import org.truecost.problem.Column;
import org.truecost.problem.SheetKind;

/** Each stated total next to what its rows make. */
class ReconciliationTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void setsSubtotalsAndTheGrandTotalNextToTheirRows() {
        assertThat(reconciled(
                        row(4, "100", "USD"), total(5, "100"), row(6, "30", "USD"), total(7, "30"), total(8, "130")))
                .containsExactly("row 5: 100 ours 100 0", "row 7: 30 ours 30 0", "row 8: 130 ours 130 0");
    }

    @Test
    void saysByHowMuchATotalMissesItsRows() {
        assertThat(reconciled(row(4, "100.25", "USD"), total(5, "100.5")))
                .containsExactly("row 5: 100.5 ours 100.25 0.25");
    }

    @Test
    void addsUpNoAmountsOfSeveralCurrencies() {
        assertThat(reconciled(row(4, "100", "USD"), row(5, "100", "JPY"), total(6, "200")))
                .containsExactly("row 6: 200 ours null null");
    }

    @Test
    void namesTheCurrencyOfTheRows() {
        assertThat(of(row(4, "100", "USD"), total(5, "100")))
                .extracting(Reconciliation::currency)
                .containsExactly(USD);
    }

    private static List<String> reconciled(Fact... facts) {
        return of(facts).stream()
                .map(total -> "row %s: %s ours %s %s"
                        .formatted(
                                String.valueOf(total.place().cell()).replaceAll("\\D", ""),
                                total.stated(),
                                plain(total.ours()),
                                plain(total.difference())))
                .toList();
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "null" : figure.stripTrailingZeros().toPlainString();
    }

    private static List<Reconciliation> of(Fact... facts) {
        Ledger ledger = Ledger.of(List.of(facts));
        LedgerChecks checks = LedgerChecks.over(
                ledger, new LedgerChecks.Context(YearMonth.of(2025, 1), USD, Currency.getInstance("JPY"), null));
        ledger.forEachCost(checks::see);
        return checks.reconciliations();
    }

    private static OperatingExpense row(int row, String amount, String currency) {
        return Variant.of(Facts.opex(
                        "E-" + row, Facts.exactly(amount, currency), Facts.period("2025-01-01", "2025-12-31")))
                .with(OperatingExpense::source, Facts.row(SheetKind.OPERATING_EXPENSES, row))
                .get();
    }

    private static StatedTotal total(int row, String amount) {
        return new StatedTotal(
                Map.of(Column.AMOUNT, new BigDecimal(amount)), null, Facts.row(SheetKind.OPERATING_EXPENSES, row));
    }
}
