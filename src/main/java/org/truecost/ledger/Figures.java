package org.truecost.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.truecost.money.Money;

/** Figures as a message writes them: {@code 76,500,000,000 JPY}. */
final class Figures {

    private Figures() {}

    static String text(Money money) {
        return text(money.rounded(RoundingMode.HALF_UP)) + " "
                + money.currency().getCurrencyCode();
    }

    static String text(BigDecimal figure) {
        BigDecimal plain = figure.stripTrailingZeros();
        int decimals = Math.max(0, Math.min(figure.scale(), Math.max(plain.scale(), 0)));
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }
}
