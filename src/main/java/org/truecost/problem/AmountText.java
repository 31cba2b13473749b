package org.truecost.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.truecost.money.Money;

/** Amounts as messages write them, the same in every language and on every machine: {@code 76,500,000,000 JPY}. */
public final class AmountText {

    private AmountText() {}

    /** With the currency's own decimals, rounded half up. */
    public static String text(Money money) {
        return grouped(money.rounded(RoundingMode.HALF_UP), money.decimals()) + " "
                + money.currency().getCurrencyCode();
    }

    /** With the decimals it needs. */
    public static String text(BigDecimal figure) {
        return grouped(figure, Math.max(figure.stripTrailingZeros().scale(), 0));
    }

    private static String grouped(BigDecimal figure, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(figure);
    }
}
