#!/usr/bin/env bash
# Expected: an amount written the European way, or with the minus behind it as SAP prints it, is refused by a parser of the other locale;
#           MonetaryAmountFormat.parse declares an exception for that.
# Happens:  it reads as far as it understands and forgets the rest: "EUR1.234,56" is 1.234, "USD1,234.56-" is plus 1234.56, "USD12,34" is 1234,
#           and a German format makes 1.234 of "1,234.56 EUR".
# Hurt:     anyone who imports statements from abroad: a thousandth of the amount, a hundredfold, or a credit booked as a cost.
# Versions: Moneta (moneta-core) 1.4.4, JSR 354's reference implementation
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.javamoney.moneta:moneta-core:1.4.4

cat >Read.java <<'JAVA'
import java.util.Locale;
import javax.money.format.MonetaryFormats;

class Read {
    public static void main(String[] args) {
        for (String text : new String[] {"USD1,234.56", "EUR1.234,56", "USD1,234.56-", "USD12,34", "USD1,234.56 million"}) read(Locale.US, text);
        for (String text : new String[] {"1.234,56 EUR", "1,234.56 EUR"}) read(Locale.GERMANY, text);
    }

    static void read(Locale locale, String text) {
        System.out.println(locale + " " + text + " -> " + MonetaryFormats.getAmountFormat(locale).parse(text));
    }
}
JAVA
observe run_java Read.java <<'SEEN'
en_US USD1,234.56 -> USD 1234.56
en_US EUR1.234,56 -> EUR 1.234
en_US USD1,234.56- -> USD 1234.56
en_US USD12,34 -> USD 1234
en_US USD1,234.56 million -> USD 1234.56
de_DE 1.234,56 EUR -> EUR 1234.56
de_DE 1,234.56 EUR -> EUR 1.234
SEEN
