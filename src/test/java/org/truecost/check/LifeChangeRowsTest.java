package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.assetCredit;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.rate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Credit;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.SheetKind;

/** What a later row of an asset has to state (cost-model.md, rule 27); each limit from both sides. */
class LifeChangeRowsTest {

    private static final Fact FIRST = row(2, "60000000", "2023-01-01", "8");

    @Test
    void theAmountIsTheCarryingAmountOfThatDay() {
        assertThat(check(FIRST, row(3, "36000000", "2025-01-01", "8"))).isEmpty();
        assertThat(check(FIRST, row(3, "60000000", "2025-01-01", "8")))
                .containsExactly("CHANGED_LIFE_AMOUNT 60000000 USD");
    }

    /** 24 rounded months may be 12 cents apart; the month that begins is allowed its half cent, too. */
    @Test
    void everyRoundedMonthMayBeHalfACentOff() {
        assertThat(check(FIRST, row(3, "36000000.12", "2025-01-01", "8"))).isEmpty();
        assertThat(check(FIRST, row(3, "35999999.87", "2025-01-01", "8")))
                .containsExactly("CHANGED_LIFE_AMOUNT 35999999.87 USD");
    }

    @Test
    void theGpusAreThoseThatAreLeftOrNotStated() {
        assertThat(check(FIRST, row(3, "36000000", "2025-01-01", null))).isEmpty();
        assertThat(check(FIRST, row(3, "36000000", "2025-01-01", "9"))).containsExactly("CHANGED_LIFE_GPUS 9");
        assertThat(check(row(2, "60000000", "2023-01-01", null), row(3, "36000000", "2025-01-01", "8")))
                .containsExactly("CHANGED_LIFE_GPUS 8");
        Fact half = assetCredit("S", "F", "2024-12-31", "-4", "-9000000");
        assertThat(check(FIRST, half, row(3, "18000000", "2025-01-01", "4"))).isEmpty();
        assertThat(check(FIRST, half, row(3, "18000000", "2025-01-01", "8"))).containsExactly("CHANGED_LIFE_GPUS 8");
    }

    /** 4.8M EUR at 1.2 over the 48 months that are left. */
    @Test
    void aCreditInAnotherCurrencyCountsAtTheRateOfItsDay() {
        Fact rate = rate("EUR", "USD", "1.2", "2024-01-01", Rate.Kind.SPOT);
        Fact credit = Variant.of(assetCredit("CN", "F", "2024-01-01", null, "0"))
                .with(Credit::amount, Money.of("-4800000", "EUR"))
                .get();

        // 60M − 24M, and of 5.76M 12 of 48 months are over.
        assertThat(check(FIRST, credit, rate, row(3, "31680000", "2025-01-01", "8")))
                .isEmpty();
        assertThat(check(FIRST, credit, rate, row(3, "36000000", "2025-01-01", "8")))
                .containsExactly("CHANGED_LIFE_AMOUNT 36000000 USD");
    }

    /** A column of one and the same text is no asset's number; what is kept of a number does not grow with its rows. */
    @Test
    void aNumberOfVeryManyRowsHasNoChanges() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        Fact[] rows = IntStream.range(0, 1_001)
                .mapToObj(day -> row(2 + day, "60000000", first.plusDays(day).toString(), "8"))
                .toArray(Fact[]::new);

        assertThat(check(rows)).containsExactly("ALLOCATION_EXCEEDS_WHOLE F");
        assertThat(check(Arrays.copyOf(rows, 1_000))).contains("CHANGED_LIFE_AMOUNT 60000000 USD");
    }

    @Test
    void rowsOfAnotherShareOrCurrencyAreNoChange() {
        Fact share = Variant.of(row(3, "36000000", "2025-01-01", "8"))
                .with(ServerCapex::attributes, allocated("0.5"))
                .get();
        assertThat(check(FIRST, share)).containsExactly("ALLOCATION_EXCEEDS_WHOLE F");
    }

    @Test
    void twoChangesOfOneDayAreOneTooMany() {
        assertThat(check(FIRST, row(3, "36000000", "2025-01-01", "8"), row(4, "36000000", "2025-01-01", "8")))
                .containsExactly("ALLOCATION_EXCEEDS_WHOLE F");
    }

    @Test
    void aChangeOfALaterDayIsNamedAndNotJudgedYet() {
        assertThat(check(FIRST, row(3, "1", "2025-02-01", "8"))).containsExactly("DATE_AFTER_MONTH 2025-02-01");
    }

    private static ServerCapex row(int number, String amount, String day, @Nullable String gpus) {
        return Variant.of(capex("F", exactly(amount, "USD"), day, 60, gpus, "0", Attributes.NONE))
                .with(ServerCapex::source, Facts.row(SheetKind.SERVER_CAPEX, number))
                .get();
    }

    private static List<String> check(Fact... facts) {
        Currency usd = Currency.getInstance("USD");
        return LedgerChecks.of(
                        Ledger.of(List.of(facts)), new LedgerChecks.Context(YearMonth.of(2025, 1), usd, usd, null))
                .stream()
                .map(problem -> problem.kind() + " " + problem.found())
                .toList();
    }
}
