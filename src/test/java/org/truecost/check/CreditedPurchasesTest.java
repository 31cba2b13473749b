package org.truecost.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.allocated;
import static org.truecost.Facts.assetCredit;
import static org.truecost.Facts.capex;
import static org.truecost.Facts.credit;
import static org.truecost.Facts.exactly;
import static org.truecost.Facts.gpus;
import static org.truecost.Facts.rate;
import static org.truecost.Facts.supersededBy;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Variant;
import org.truecost.ledger.Credit;
import org.truecost.ledger.Fact;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.money.Rate;
import org.truecost.problem.ProblemKind;

/** What a credit names counts, once, and was bought (cost-model.md, rule 29); each limit from both sides. */
class CreditedPurchasesTest {

    private static final Fact BOUGHT = gpus("G", "8", exactly("800", "USD"), "2024-01-01", null);

    @Test
    void aCreditNamesALineOfItsKindAndModel() {
        assertThat(check(BOUGHT, credit("C", "G", "2024-05-01", null, "-10"))).isEmpty();
        assertThat(check(BOUGHT, credit("C", "g", "2024-05-01", null, "-10")))
                .as("another number")
                .containsExactly("UNKNOWN_CREDITED g");
        assertThat(check(BOUGHT, assetCredit("C", "G", "2024-05-01", null, "-10")))
                .as("another kind of sheet")
                .containsExactly("UNKNOWN_CREDITED G");
        Credit ofAnother = Variant.of(credit("C", "G", "2024-05-01", null, "-10"))
                .with(Credit::name, "H100")
                .get();
        assertThat(check(BOUGHT, ofAnother)).containsExactly("UNKNOWN_CREDITED G");
        assertThat(check(
                        BOUGHT,
                        Variant.of(ofAnother).with(Credit::name, " h800").get()))
                .isEmpty();
    }

    @Test
    void aCreditOfALaterDayOrOneThatIsReplacedNeedsNoPurchaseYet() {
        Credit later = credit("C", "NONE", "2025-02-01", null, "-10");
        assertThat(check(later, BOUGHT)).containsExactly("DATE_AFTER_MONTH 2025-02-01");
        assertThat(check(
                        BOUGHT,
                        credit("D", "G", "2024-05-01", null, "-9"),
                        Variant.of(credit("C", "NONE", "2024-05-01", null, "-10"))
                                .with(Credit::attributes, supersededBy("D"))
                                .get()))
                .isEmpty();
    }

    @Test
    void whatAddsNoCostHasNoCredit() {
        assertThat(check(gpus("G", "8", null, "2024-01-01", null), credit("C", "G", "2024-05-01", null, "-10")))
                .contains("UNKNOWN_CREDITED G");
        assertThat(check(
                        capex("F", exactly("1000", "USD"), "2024-01-01", 48),
                        gpus("G", "8", exactly("800", "USD"), "2024-01-01", "F"),
                        credit("C", "G", "2024-05-01", null, "-10")))
                .containsExactly("CONTAINED_CREDITED G");
    }

    @Test
    void aSharedLineIsOnePurchaseAndTwoItemsAreTwo() {
        Fact one = Variant.of((GpuPurchase) BOUGHT)
                .with(GpuPurchase::attributes, allocated("0.6"))
                .get();
        Fact other = Variant.of((GpuPurchase) BOUGHT)
                .with(GpuPurchase::attributes, allocated("0.4"))
                .get();
        Credit credit = credit("C", "G", "2024-05-01", null, "-10");
        assertThat(check(one, other, credit)).isEmpty();
        assertThat(check(BOUGHT, gpus("G", "16", exactly("1600", "USD"), "2024-01-01", null), credit))
                .containsExactly("SEVERAL_CREDITED G");
    }

    @Test
    void creditsLeaveTheResidualValue() {
        Fact asset = Variant.of(capex("F", exactly("1000", "USD"), "2024-01-01", 48))
                .with(ServerCapex::residual, Money.of("100", "USD"))
                .get();
        Fact first = assetCredit("C1", "F", "2024-05-01", null, "-400");
        assertThat(check(asset, first, assetCredit("C2", "F", "2024-06-01", null, "-500")))
                .isEmpty();
        assertThat(check(asset, first, assetCredit("C2", "F", "2024-06-01", null, "-500.01")))
                .containsExactly("CREDITS_EXCEED_PRICE -500.01 USD");
    }

    /** cost-model.md, rule 29: the credit at the rate of its day, the price and what is credited in its currency at that of the purchase. */
    @Test
    void aCreditInAnotherCurrencyIsComparedAtTheRateOfItsDay() {
        Fact rate = rate("EUR", "USD", "1.2", "2024-05-01", Rate.Kind.SPOT);
        // 800 USD: 666.66 EUR are 799.99.
        Fact odd = rate("USD", "EUR", "0.7", "2024-05-01", Rate.Kind.SPOT);
        assertThat(check(BOUGHT, odd, inEuros("C", "2024-05-01", "-560")))
                .as("all of it, but for the residue of a division")
                .isEmpty();
        assertThat(check(BOUGHT, rate, inEuros("C", "2024-05-01", "-666.66"))).isEmpty();
        assertThat(check(BOUGHT, rate, inEuros("C", "2024-05-01", "-666.67")))
                .containsExactly("CREDITS_EXCEED_PRICE -666.67 EUR");
        assertThat(check(
                        BOUGHT,
                        rate,
                        inEuros("C1", "2024-05-01", "-500"),
                        credit("C2", "G", "2024-06-01", null, "-200.01")))
                .as("with one in the purchase's own")
                .containsExactly("CREDITS_EXCEED_PRICE -200.01 USD");
    }

    @Test
    void aPurchaseInAnotherCurrencyIsComparedAtTheRateOfItsDay() {
        Fact bought = gpus("G", "8", exactly("800", "EUR"), "2024-01-01", null);
        Fact then = rate("EUR", "USD", "1.1", "2024-01-01", Rate.Kind.SPOT);
        Fact later = rate("EUR", "USD", "1.5", "2024-05-01", Rate.Kind.SPOT);
        // 880 USD, of which 400 EUR are 440.
        Fact half = inEuros("C1", "2024-05-01", "-400");
        assertThat(check(bought, then, later, half, credit("C2", "G", "2024-06-01", null, "-440")))
                .isEmpty();
        assertThat(check(bought, then, later, half, credit("C2", "G", "2024-06-01", null, "-440.01")))
                .containsExactly("CREDITS_EXCEED_PRICE -440.01 USD");
    }

    private static Fact inEuros(String id, String day, String amount) {
        return Variant.of(credit(id, "G", day, null, "0"))
                .with(Credit::amount, Money.of(amount, "EUR"))
                .get();
    }

    @Test
    void noMoreGoesBackThanWasBought() {
        Fact five = credit("C1", "G", "2024-05-01", "-5", "-10");
        assertThat(check(BOUGHT, five, credit("C2", "G", "2024-06-01", "-3", "-2000")))
                .as("for more than they cost")
                .isEmpty();
        assertThat(check(BOUGHT, five, credit("C2", "G", "2024-06-01", "-4", "-10")))
                .containsExactly("RETURNS_EXCEED_PURCHASE -4");
        assertThat(check(
                        capex("F", exactly("1000", "USD"), "2024-01-01", 48),
                        assetCredit("C", "F", "2024-06-01", "-1", "-10")))
                .as("an asset without a count")
                .containsExactly("RETURNS_EXCEED_PURCHASE -1");
    }

    private static List<String> check(Fact... facts) {
        Currency usd = Currency.getInstance("USD");
        return LedgerChecks.of(
                        Ledger.of(List.of(facts)), new LedgerChecks.Context(YearMonth.of(2025, 1), usd, usd, null))
                .stream()
                .filter(problem -> problem.kind() != ProblemKind.AMOUNT_MISSING)
                .map(problem -> problem.kind() + " " + problem.found())
                .toList();
    }
}
