package org.truecost.input.sheet;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Message;

/** The forms a column's values take: what is accepted, in words, and how a template shows it. */
public enum Form {
    TEXT("any text", "任意の文字列", "@", 22),
    IDENTIFIER("a number or code of your own", "自社で付けた番号や記号", "@", 16),
    GPUS("a whole number above 0", "1以上の整数", "#,##0", 12),
    PEOPLE("a number above 0; part-time counts as a part", "0より大きい数（非常勤は1未満の数）", "#,##0.##", 12),
    HOURS("a number of hours above 0", "0より大きい時間数", "#,##0", 14),
    AMOUNT("an amount of 0 or more, with no more decimals than its currency has", "0以上の金額（小数は通貨の桁数以内）", "#,##0.00", 18),
    CREDITABLE_AMOUNT(
            "an amount with no more decimals than its currency has; a credit is negative",
            "通貨の小数桁数以内の金額（戻りはマイナス）",
            "#,##0.00",
            18),
    PRICE(
            "an amount of 0 or more; it may have more decimals than its currency",
            "0以上の金額（通貨より細かい小数も可）",
            "#,##0.00##",
            16),
    CURRENCY("an ISO 4217 code such as USD, JPY or CNY", "USD、JPY、CNYなどのISO 4217通貨コード", "@", 10),
    DATE(
            "a date, as a date cell or as text such as 2024-04-01, 2024/4/1, 2024年4月1日 or 令和6年4月1日",
            "日付セル、または2024-04-01、2024/4/1、2024年4月1日、令和6年4月1日のような日付",
            "yyyy-mm-dd",
            14),
    MONTH("a month such as 2024-04 or 2024年4月, or any date in it", "2024-04や2024年4月のような月、またはその月の日付", "@", 12),
    DATE_OR_MONTH("a date such as 2024-04-01 or a month such as 2024-04", "2024-04-01のような日付、または2024-04のような月", "@", 14),
    MONTHS("a whole number of months from 1 to 1200", "1から1200までの整数（月数）", "0", 12),
    MONTHS_A_YEAR("a number of months from 1 to 36", "1から36までの月数", "0.##", 12),
    RATIO("a number above 0 and at most 1, or a percentage: 0.6 or 60 %", "0より大きく1以下の数または百分率（0.6、60%）", "0.00##", 12),
    CHARGE_RATE("a number from 0 to 1, or a percentage: 0.3 or 30 %", "0以上1以下の数または百分率（0.3、30%）", "0.00##", 12),
    EXCHANGE_RATE("a number above 0: one From is worth so many To", "0より大きい数（基準通貨1単位あたりの相手通貨）", "#,##0.00####", 14),
    CHOICE("one of the words listed", "列挙された語のいずれか", "@", 16);

    private final Message accepted;
    private final String numberFormat;
    private final int width;

    Form(String english, String japanese, String numberFormat, int width) {
        this.accepted = new Message.Earlier(english, japanese);
        this.numberFormat = numberFormat;
        this.width = width;
    }

    /** What is accepted, in words. */
    public Message accepted() {
        return accepted;
    }

    /** Whether a number is one of this form; money's decimals depend on its currency and are looked at there. */
    boolean admits(BigDecimal number) {
        return switch (this) {
            case GPUS -> number.signum() > 0 && isWhole(number);
            case PEOPLE, HOURS, EXCHANGE_RATE -> number.signum() > 0;
            case AMOUNT, PRICE -> number.signum() >= 0;
            case MONTHS -> isWhole(number) && isBetween(1, number, 1200);
            case MONTHS_A_YEAR -> isBetween(1, number, 36);
            case RATIO -> number.signum() > 0 && isBetween(0, number, 1);
            case CHARGE_RATE -> isBetween(0, number, 1);
            case CREDITABLE_AMOUNT, TEXT, IDENTIFIER, CURRENCY, DATE, MONTH, DATE_OR_MONTH, CHOICE -> true;
        };
    }

    boolean isMoney() {
        return this == AMOUNT || this == CREDITABLE_AMOUNT || this == PRICE;
    }

    /** Whether a percentage says it too. */
    boolean isRatio() {
        return this == RATIO || this == CHARGE_RATE;
    }

    /** The currency of an ISO code that prices are in, or null; codes of gold and the like are none. */
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
