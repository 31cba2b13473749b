package org.truecost.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.truecost.money.Money;
import org.truecost.problem.Language;

/** Amounts as people say them: {@code $2.62 billion}, {@code 26億2,470万ドル}. */
public final class ShortAmounts {

    private static final int MILLION = 6;
    private static final int BILLION = 9;
    private static final int TRILLION = 12;
    private static final int MAN = 4;
    private static final int OKU = 8;
    private static final int CHO = 12;

    private final Language language;
    private final RoundingMode rounding;

    ShortAmounts(Language language, RoundingMode rounding) {
        this.language = language;
        this.rounding = rounding;
    }

    String of(Money money) {
        String sign = money.signum() < 0 ? "−" : "";
        BigDecimal amount = money.amount().abs();
        String code = money.currency().getCurrencyCode();
        return sign
                + switch (language) {
                    case ENGLISH -> withCurrency(english(amount, money.decimals()), code);
                    case JAPANESE -> withCurrency(japanese(amount, money.decimals()), code);
                };
    }

    /** A number with its currency as the language names it. */
    String withCurrency(String number, String code) {
        return switch (language) {
            case ENGLISH ->
                switch (code) {
                    case "USD" -> "$" + number;
                    case "EUR" -> "€" + number;
                    case "GBP" -> "£" + number;
                    case "JPY" -> "¥" + number;
                    default -> code + "\u00A0" + number;
                };
            case JAPANESE ->
                switch (code) {
                    case "USD" -> number + "ドル";
                    case "EUR" -> number + "ユーロ";
                    case "GBP" -> number + "ポンド";
                    case "JPY" -> number + "円";
                    case "CNY" -> number + "元";
                    default -> number + "\u00A0" + code;
                };
        };
    }

    /** Millions with one decimal, billions and trillions with two: what rounds up to the next unit is said in that. */
    private String english(BigDecimal amount, int decimals) {
        if (isAtLeast(scaled(amount, TRILLION, 2), 1)) {
            return shortened(amount, TRILLION, 2) + "\u00A0trillion";
        }
        if (isAtLeast(scaled(amount, BILLION, 2), 1)) {
            return shortened(amount, BILLION, 2) + "\u00A0billion";
        }
        if (isAtLeast(scaled(amount, MILLION, 1), 1)) {
            return shortened(amount, MILLION, 1) + "\u00A0million";
        }
        return small(amount, decimals);
    }

    /** Zeros at the end are said only where something was rounded away: 6 million, but 6.0 million for 5,990,000. */
    private String shortened(BigDecimal amount, int power, int decimals) {
        BigDecimal exact = amount.movePointLeft(power).stripTrailingZeros();
        int shown = exact.scale() <= decimals ? Math.max(0, exact.scale()) : decimals;
        return digits(scaled(amount, power, decimals), shown, rounding);
    }

    /** Myriads: from 1 億 to the nearest 10 万, from 1 兆 to the nearest 億, below to the nearest 万. */
    private String japanese(BigDecimal amount, int decimals) {
        if (isAtLeast(amount.movePointLeft(CHO), 1)) {
            return myriads(amount.setScale(-OKU, rounding), CHO, "兆", OKU, "億");
        }
        if (isAtLeast(amount.movePointLeft(OKU), 1)) {
            return myriads(amount.setScale(-MAN - 1, rounding), OKU, "億", MAN, "万");
        }
        if (isAtLeast(amount.movePointLeft(MILLION), 1)) {
            return myriads(amount.setScale(-MAN, rounding), OKU, "億", MAN, "万");
        }
        if (isAtLeast(amount.movePointLeft(MAN), 1)) {
            return myriads(amount.setScale(0, rounding), MAN, "万", 0, "");
        }
        return small(amount, decimals);
    }

    private static String myriads(BigDecimal amount, int great, String greatName, int small, String smallName) {
        BigDecimal[] parts = amount.divideAndRemainder(BigDecimal.ONE.movePointRight(great));
        BigDecimal rest = parts[1].movePointLeft(small);
        String head = parts[0].signum() == 0 ? "" : digits(parts[0], 0, RoundingMode.DOWN) + greatName;
        String tail = rest.signum() == 0 ? "" : digits(rest, 0, RoundingMode.DOWN) + smallName;
        return head + tail;
    }

    private String small(BigDecimal amount, int decimals) {
        BigDecimal rounded = amount.setScale(decimals, rounding);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        return digits(rounded, whole ? 0 : decimals, rounding);
    }

    private BigDecimal scaled(BigDecimal amount, int power, int decimals) {
        return amount.movePointLeft(power).setScale(decimals, rounding);
    }

    private static boolean isAtLeast(BigDecimal amount, int bound) {
        return amount.compareTo(BigDecimal.valueOf(bound)) >= 0;
    }

    /** Grouped digits with a real minus sign. */
    public static String digits(BigDecimal number, int decimals, RoundingMode rounding) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(rounding);
        return format.format(number).replace('-', '−');
    }
}
