package org.truecost.input.text;

import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** Signs and words for currencies, some shared by several. */
public final class CurrencySign {

    private static final Set<String> DOLLARS = Set.of(
            "USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "BRL", "CLP", "COP", "MXN", "ARS", "JMD", "TTD", "FJD",
            "BND", "BSD", "BBD", "BZD", "GYD", "NAD", "XCD");

    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("¥", Set.of("JPY", "CNY")),
            Map.entry("$", DOLLARS),
            Map.entry("€", Set.of("EUR")),
            Map.entry("£", Set.of("GBP", "EGP", "FKP", "GIP", "LBP", "SHP")),
            Map.entry("円", Set.of("JPY")),
            Map.entry("元", Set.of("CNY", "TWD", "HKD")),
            Map.entry("人民币", Set.of("CNY")),
            Map.entry("人民幣", Set.of("CNY")),
            Map.entry("美元", Set.of("USD")),
            Map.entry("日元", Set.of("JPY")),
            Map.entry("欧元", Set.of("EUR")),
            Map.entry("港元", Set.of("HKD")),
            Map.entry("ドル", DOLLARS),
            Map.entry("米ドル", Set.of("USD")),
            Map.entry("ユーロ", Set.of("EUR")));

    private CurrencySign() {}

    /** Whether a sign, or a code, may mean a currency; without a sign any currency is possible. */
    public static boolean mayBe(String sign, Currency currency) {
        return sign.isEmpty()
                || sign.equals(currency.getCurrencyCode())
                || CODES.getOrDefault(sign, Set.of()).contains(currency.getCurrencyCode());
    }
}
