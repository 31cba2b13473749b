package org.truecost.input.text;

import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** Signs and words for currencies, some shared by several. */
public final class CurrencySign {

    private static final Set<String> DOLLARS = Set.of(
            "USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "BRL", "CLP", "COP", "MXN", "ARS", "JMD", "TTD", "FJD",
            "BND", "BSD", "BBD", "BZD", "GYD", "NAD", "XCD");

    private static final Map<String, Set<String>> CODES = Map.of(
            "¥", Set.of("JPY", "CNY"),
            "$", DOLLARS,
            "€", Set.of("EUR"),
            "£", Set.of("GBP", "EGP", "FKP", "GIP", "LBP", "SHP"),
            "円", Set.of("JPY"),
            "元", Set.of("CNY", "TWD", "HKD"),
            "ドル", DOLLARS,
            "米ドル", Set.of("USD"),
            "ユーロ", Set.of("EUR"));

    private CurrencySign() {}

    /** Whether a sign may mean a currency; without a sign any currency is possible. */
    public static boolean mayBe(String sign, Currency currency) {
        return sign.isEmpty() || CODES.getOrDefault(sign, Set.of()).contains(currency.getCurrencyCode());
    }
}
