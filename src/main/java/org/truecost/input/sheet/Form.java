package org.truecost.input.sheet;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Message;

/** The forms a column's values take: what is accepted, in words, and how a template shows it. */
public enum Form {
    TEXT("@", 22),
    IDENTIFIER("@", 16),
    GPUS("#,##0", 12),
    BOUGHT_GPUS("#,##0", 12),
    PEOPLE("#,##0.##", 12),
    HOURS("#,##0", 14),
    AMOUNT("#,##0.00", 18),
    CREDITABLE_AMOUNT("#,##0.00", 18),
    PURCHASE_AMOUNT("#,##0.00", 18),
    PRICE("#,##0.00##", 16),
    CURRENCY("@", 10),
    DATE("yyyy-mm-dd", 14),
    MONTH("@", 12),
    DATE_OR_MONTH("@", 14),
    DATE_OR_OPEN("yyyy-mm-dd", 14),
    MONTHS("0", 12),
    MONTHS_A_YEAR("0.##", 12),
    RATIO("0.00##", 12),
    CHARGE_RATE("0.00##", 12),
    EXCHANGE_RATE("#,##0.00####", 14),
    CHOICE("@", 16);

    private final String numberFormat;
    private final int width;

    Form(String numberFormat, int width) {
        this.numberFormat = numberFormat;
        this.width = width;
    }

    /** What is accepted, in words. */
    public Message accepted() {
        return Message.of("sheets.form." + name());
    }

    /** The same instead of a text, and why it is not taken, where it is the code of something that is no money. */
    Message acceptedInsteadOf(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        NoMoney what = this == CURRENCY ? NoMoney.of(code) : null;
        return what == null
                ? accepted()
                : Message.of("sheets.insteadOfCurrency")
                        .with("accepted", accepted())
                        .with("code", code)
                        .with("what", what.words());
    }

    /** Whether a number is one of this form; money's decimals depend on its currency and are looked at there. */
    boolean admits(BigDecimal number) {
        return switch (this) {
            case BOUGHT_GPUS -> isWhole(number);
            case GPUS -> number.signum() > 0 && isWhole(number);
            case PEOPLE, HOURS, EXCHANGE_RATE -> number.signum() > 0;
            case AMOUNT, PRICE -> number.signum() >= 0;
            case MONTHS -> isWhole(number) && isBetween(1, number, 1200);
            case MONTHS_A_YEAR -> isBetween(1, number, 36);
            case RATIO -> number.signum() > 0 && isBetween(0, number, 1);
            case CHARGE_RATE -> isBetween(0, number, 1);
            case CREDITABLE_AMOUNT,
                    PURCHASE_AMOUNT,
                    TEXT,
                    IDENTIFIER,
                    CURRENCY,
                    DATE,
                    MONTH,
                    DATE_OR_MONTH,
                    DATE_OR_OPEN,
                    CHOICE -> true;
        };
    }

    boolean isMoney() {
        return this == AMOUNT || this == CREDITABLE_AMOUNT || this == PURCHASE_AMOUNT || this == PRICE;
    }

    /** Whether a percentage says it too. */
    boolean isRatio() {
        return this == RATIO || this == CHARGE_RATE;
    }

    /** Whether a text is the ISO code of a currency that prices are in. */
    public static boolean isCurrency(String code) {
        return currency(code) != null;
    }

    /** The currency of an ISO code that prices are in, or null; codes of gold and similar are not currencies. */
    static @Nullable Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
            return currency.getDefaultFractionDigits() < 0 ? null : currency;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isBetween(long first, BigDecimal number, long last) {
        return number.compareTo(BigDecimal.valueOf(first)) >= 0 && number.compareTo(BigDecimal.valueOf(last)) <= 0;
    }

    /** How a spreadsheet shows it. */
    public String numberFormat() {
        return numberFormat;
    }

    /** How wide its column is in a template, in characters. */
    public int width() {
        return width;
    }
}
