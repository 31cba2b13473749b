package org.truecost.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.claim;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.opex;
import static org.truecost.Facts.payroll;
import static org.truecost.Facts.period;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Period;
import org.truecost.ledger.RejectedRows;
import org.truecost.money.Money;
import org.truecost.problem.Column;

/** What the rows of a total make, column by column, and which of them it leaves out. */
class TotalledRowsTest {

    private static final Period YEAR = period("2025-01-01", "2025-12-31");
    private static final Currency USD = Currency.getInstance("USD");

    private static RowSum of(String amount, String currency) {
        return RowSum.of(opex("E", exactly(amount, currency), YEAR));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static TotalledRows rows(int first, String... amounts) {
        TotalledRows rows = new TotalledRows();
        for (int i = 0; i < amounts.length; i++) {
            rows.add(first + i, of(amounts[i], "USD"), true);
        }
        return rows;
    }

    @Test
    void everyKindOfRowAddsUpItsOwnColumns() {
        RowSum asset = RowSum.of(capex("A", exactly("100", "USD"), "2025-01-01", 12, "8", "5", Attributes.NONE));
        assertThat(asset.figures())
                .isEqualTo(Map.of(
                        Column.GPU_COUNT, number("8"),
                        Column.AMOUNT, number("100"),
                        Column.RESIDUAL_VALUE, BigDecimal.valueOf(5)));
        assertThat(asset.currencies()).containsExactly(USD);
        assertThat(RowSum.of(gpus("G", "4", exactly("7", "USD"), "2025-01-01", null))
                        .figures())
                .isEqualTo(Map.of(Column.QUANTITY, number("4"), Column.AMOUNT, number("7")));
        assertThat(RowSum.of(gpus("G", "4", null, null, null)).figures())
                .isEqualTo(Map.of(Column.QUANTITY, number("4")));
        assertThat(RowSum.of(payroll("P", "3", exactly("9", "USD"), "12", YEAR)).figures())
                .isEqualTo(Map.of(Column.HEADCOUNT, number("3")));
        assertThat(RowSum.of(claim("C", "s", Money.of("6", "USD"), "2", Money.of("3", "USD"), null))
                        .figures())
                .isEqualTo(Map.of(Column.GPU_HOURS, number("2"), Column.AMOUNT, number("6")));
        assertThat(RowSum.of(claim("C", "s", null, "2", null, null)).figures())
                .isEqualTo(Map.of(Column.GPU_HOURS, number("2")));
        assertThat(RowSum.NONE.isNone()).isTrue();
        assertThat(asset.isNone()).isFalse();
    }

    @Test
    void residualValuesOfPurchasesAddUpToo() {
        GpuPurchase purchase = Variant.of(Facts.gpus("G", "1", exactly("7", "USD"), null, null))
                .with(GpuPurchase::vendor, null)
                .with(GpuPurchase::model, "H100")
                .with(GpuPurchase::residual, Money.of("2", "USD"))
                .get();
        assertThat(RowSum.of(purchase).sum(Column.RESIDUAL_VALUE)).isEqualByComparingTo("2");
    }

    @Test
    void moneyOfSeveralCurrenciesHasNoSumAndThingsHave() {
        RowSum both = of("1", "USD").plus(of("2", "JPY"));
        assertThat(both.sum(Column.AMOUNT)).isNull();
        assertThat(both.currency(Column.AMOUNT)).isNull();
        assertThat(both.makes(Column.AMOUNT, number("3"))).isFalse();

        RowSum one = of("1", "USD").plus(of("2.0", "USD"));
        assertThat(one.sum(Column.AMOUNT)).isEqualByComparingTo("3");
        assertThat(one.currency(Column.AMOUNT)).isEqualTo(USD);
        assertThat(one.currency(Column.RESIDUAL_VALUE)).isEqualTo(USD);
        assertThat(one.makes(Column.AMOUNT, number("3.00"))).isTrue();
        assertThat(one.makes(Column.AMOUNT, number("4"))).isFalse();
        assertThat(one.makes(Column.GPU_COUNT, number("3"))).isFalse();

        RowSum counted = RowSum.of(gpus("G", "4", exactly("7", "USD"), "2025-01-01", null))
                .plus(RowSum.of(gpus("H", "5", exactly("7", "JPY"), "2025-01-01", null)));
        assertThat(counted.sum(Column.QUANTITY)).isEqualByComparingTo("9");
        assertThat(counted.currency(Column.QUANTITY)).isNull();
        assertThat(one.currency(Column.QUANTITY)).isNull();
    }

    @Test
    void aTotalIsOfTheRowsInForceWithTheRejectedOnesOrWithout() {
        TotalledRows rows = rows(2, "10", "20");
        rows.add(4, of("5", "USD"), false);
        rows.add(new RejectedRows(Map.of(Column.AMOUNT, number("7")), List.of(9, 6)));

        assertThat(rows.makes(Column.AMOUNT, number("30"))).isTrue();
        assertThat(rows.makes(Column.AMOUNT, number("37"))).isTrue();
        assertThat(rows.makes(Column.AMOUNT, number("35"))).isFalse();
        assertThat(rows.makes(Column.GPU_COUNT, number("0"))).isFalse();
        assertThat(rows.makesWithSuperseded(Column.AMOUNT, number("35"))).isTrue();
        assertThat(rows.makesWithSuperseded(Column.AMOUNT, number("30"))).isFalse();
        assertThat(rows.makesWithSuperseded(Column.GPU_COUNT, number("0"))).isFalse();
        assertThat(rows(2, "10").makesWithSuperseded(Column.AMOUNT, number("10")))
                .isFalse();
        assertThat(rows.supersededRows()).containsExactly(4);
        assertThat(rows.rejectedRows()).containsExactly(6, 9);
        assertThat(rows.inForce().sum(Column.AMOUNT)).isEqualByComparingTo("30");
    }

    @Test
    void thereAreRowsAsSoonAsThereIsOneOfAnyKind() {
        assertThat(new TotalledRows().isNone()).isTrue();
        assertThat(rows(2, "1").isNone()).isFalse();
        TotalledRows superseded = new TotalledRows();
        superseded.add(2, of("1", "USD"), false);
        assertThat(superseded.isNone()).isFalse();
        TotalledRows rejected = new TotalledRows();
        rejected.add(new RejectedRows(Map.of(Column.AMOUNT, number("7")), List.of(2)));
        assertThat(rejected.isNone()).isFalse();
    }

    @Test
    void namesTheRowsLeftOutByTheirNumbers() {
        TotalledRows rows = new TotalledRows();
        rows.add(8, of("30", "USD"), true);
        rows.add(3, of("10", "USD"), true);
        rows.add(5, of("20", "USD"), true);
        assertThat(rows.leftOut(Column.AMOUNT, number("40"))).containsExactly(5);
        assertThat(rows.leftOut(Column.AMOUNT, number("50"))).containsExactly(3);
        assertThat(rows.leftOut(Column.AMOUNT, number("59"))).isEmpty();
        assertThat(rows.leftOut(Column.GPU_COUNT, number("59"))).isEmpty();
        assertThat(rows(2, "10", "10", "20").leftOut(Column.AMOUNT, number("30")))
                .as("it may be either")
                .isEmpty();
    }

    @Test
    void countsOnlyRowsThatHaveAFigureInTheColumn() {
        TotalledRows rows = new TotalledRows();
        rows.add(2, RowSum.of(gpus("G", "4", null, null, null)), true);
        rows.add(3, RowSum.of(gpus("H", "5", exactly("7", "USD"), "2025-01-01", null)), true);
        rows.add(4, RowSum.of(gpus("I", "6", exactly("9", "USD"), "2025-01-01", null)), true);
        assertThat(rows.leftOut(Column.AMOUNT, number("9"))).containsExactly(3);
        assertThat(rows.leftOut(Column.QUANTITY, number("11"))).containsExactly(2);

        TotalledRows one = new TotalledRows();
        one.add(2, RowSum.of(gpus("G", "4", null, null, null)), true);
        one.add(3, RowSum.of(gpus("H", "5", exactly("7", "USD"), "2025-01-01", null)), true);
        assertThat(one.leftOut(Column.AMOUNT, number("0")))
                .as("nothing would be left")
                .isEmpty();
    }

    @Test
    void listsFiveHundredRowsThatAreReplaced() {
        TotalledRows rows = new TotalledRows();
        for (int row = 1; row <= 502; row++) {
            rows.add(row, of("1", "USD"), false);
        }
        assertThat(rows.supersededRows()).hasSize(500).endsWith(500);
    }

    /** Amounts 1, 2, 3 … of which one is left out. */
    @Test
    void namesNoRowOfMoreThanFiveHundred() {
        TotalledRows rows = new TotalledRows();
        for (int row = 1; row <= 500; row++) {
            rows.add(row, of(Integer.toString(row * row), "USD"), true);
        }
        BigDecimal all = requireNonNull(rows.inForce().sum(Column.AMOUNT));
        assertThat(all).isEqualByComparingTo("41791750");
        assertThat(rows.leftOut(Column.AMOUNT, all.subtract(number("49")))).containsExactly(7);
        rows.add(501, of("251001", "USD"), true);
        assertThat(rows.leftOut(Column.AMOUNT, number("42042751").subtract(number("49"))))
                .isEmpty();
    }

    @Test
    void takesInAnotherStretch() {
        TotalledRows above = rows(2, "10", "20");
        TotalledRows below = rows(5, "40");
        below.add(6, of("1", "USD"), false);
        below.add(new RejectedRows(Map.of(Column.AMOUNT, number("7")), List.of(7)));
        above.add(below);

        assertThat(above.inForce().sum(Column.AMOUNT)).isEqualByComparingTo("70");
        assertThat(above.makes(Column.AMOUNT, number("77"))).isTrue();
        assertThat(above.makesWithSuperseded(Column.AMOUNT, number("71"))).isTrue();
        assertThat(above.leftOut(Column.AMOUNT, number("50"))).containsExactly(3);
        assertThat(above.leftOut(Column.AMOUNT, number("30"))).containsExactly(5);
        assertThat(above.supersededRows()).containsExactly(6);
        assertThat(above.rejectedRows()).containsExactly(7);
    }

    @Test
    void ofStretchesWithManyRowsNoneIsNamed() {
        TotalledRows many = new TotalledRows();
        for (int row = 1; row <= 499; row++) {
            many.add(row, of("1000", "USD"), true);
        }
        many.add(rows(501, "7"));
        assertThat(many.leftOut(Column.AMOUNT, number("499000"))).containsExactly(501);
        many.add(rows(503, "9"));
        assertThat(many.leftOut(Column.AMOUNT, number("499007"))).isEmpty();
        TotalledRows after = rows(600, "3", "4");
        after.add(many);
        assertThat(after.leftOut(Column.AMOUNT, number("499020"))).isEmpty();
    }
}
