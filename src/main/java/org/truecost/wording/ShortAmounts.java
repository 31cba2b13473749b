package org.truecost.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.truecost.money.Money;
import org.truecost.problem.Bundle;
import org.truecost.problem.Language;

/** Amounts as people say them: {@code $2.62 billion}, {@code 26億2,470万ドル}. */
public final class ShortAmounts {

    private static final Pattern DIVIDER = Pattern.compile("\\|");
    private static final Pattern UNIT = Pattern.compile("\\[(\\d+)]([^\\[]*)");

    private final Bundle texts;
    private final RoundingMode rounding;
    private final List<ShortForm> forms;

    ShortAmounts(Language language, RoundingMode rounding) {
        this.texts = language.bundle();
        this.rounding = rounding;
        this.forms = DIVIDER.splitAsStream(texts.pattern("formats.short"))
                .map(ShortForm::of)
                .toList();
    }

    /**
     * How amounts from a power of ten on are said; the bundle explains how it is written.
     *
     * @param from the power of ten from which on it is used
     * @param rounded the power of ten of the last digit that is said
     * @param units the largest first
     */
    private record ShortForm(int from, int rounded, List<NamedUnit> units) {

        static ShortForm of(String text) {
            String[] parts = text.strip().split(" ", 3);
            List<NamedUnit> units =
                    UNIT.matcher(parts[2]).results().map(NamedUnit::of).toList();
            return new ShortForm(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), units);
        }
    }

    /** A power of ten and its name. */
    private record NamedUnit(int power, String name) {

        static NamedUnit of(MatchResult written) {
            return new NamedUnit(Integer.parseInt(written.group(1)), written.group(2));
        }
    }

    String of(Money money) {
        String sign = money.signum() < 0 ? "−" : "";
        return sign + withCurrency(number(money.amount().abs(), money.decimals()), money.currency());
    }

    /** A number with its currency as the language names it. */
    String withCurrency(String number, Currency currency) {
        String code = currency.getCurrencyCode();
        String key = "formats.currency." + code;
        return texts.has(key)
                ? texts.text(key, Map.of("number", number))
                : texts.text("formats.currency.any", Map.of("number", number, "code", code));
    }

    private String number(BigDecimal amount, int decimals) {
        for (ShortForm form : forms) {
            BigDecimal rounded = amount.setScale(-form.rounded(), rounding);
            if (rounded.compareTo(BigDecimal.ONE.movePointRight(form.from())) >= 0) {
                return said(amount, rounded, form);
            }
        }
        return small(amount, decimals);
    }

    private static String said(BigDecimal amount, BigDecimal rounded, ShortForm form) {
        StringBuilder said = new StringBuilder();
        BigDecimal rest = rounded;
        for (NamedUnit unit : form.units()) {
            boolean last = unit.equals(form.units().getLast());
            BigDecimal worth = rest.movePointLeft(unit.power());
            BigDecimal count = last ? worth : worth.setScale(0, RoundingMode.DOWN);
            rest = rest.subtract(count.movePointRight(unit.power()));
            if (count.signum() != 0) {
                said.append(digits(count, last ? shown(amount, form, unit) : 0, RoundingMode.DOWN))
                        .append(unit.name());
            }
        }
        return said.toString();
    }

    /** Zeros at the end are said only where something was rounded away: 6 million, but 6.0 million for 5,990,000. */
    private static int shown(BigDecimal amount, ShortForm form, NamedUnit unit) {
        int decimals = Math.max(0, unit.power() - form.rounded());
        int exact = amount.movePointLeft(unit.power()).stripTrailingZeros().scale();
        return exact <= decimals ? Math.max(0, exact) : decimals;
    }

    private String small(BigDecimal amount, int decimals) {
        BigDecimal rounded = amount.setScale(decimals, rounding);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        return digits(rounded, whole ? 0 : decimals, rounding);
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
