#!/usr/bin/env bash
# Expected: a formatter knows the decimals of a currency by ISO 4217 (yen 0, Iraqi and Kuwaiti dinar 3, Serbian dinar 2) and prints them.
# Happens:  the JDK's formatter keeps the two decimals of its locale when setCurrency gives it another currency: the yen gets a sen that does
#           not exist, the Kuwaiti dinar loses its last fils. ICU4J and Node follow CLDR, not ISO: IQD and LAK have no decimals, and RSD has
#           none in ICU4J and two in Node.
# Hurt:     invoices and ledgers in such currencies: 1,234.567 is printed as different amounts, each of which looks final.
# Versions: the JDK's NumberFormat (25), ICU4J 77.1, Node's Intl (20), joda-money 2.0.2 for ISO's number
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven com.ibm.icu:icu4j:77.1 org.joda:joda-money:2.0.2

cat >Decimals.java <<'JAVA'
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

class Decimals {
    public static void main(String[] args) {
        for (String code : new String[] {"JPY", "KWD", "IQD", "RSD", "LAK"}) {
            var jdk = NumberFormat.getCurrencyInstance(Locale.US);
            jdk.setCurrency(Currency.getInstance(code));
            var icu = com.ibm.icu.text.NumberFormat.getCurrencyInstance(Locale.US);
            icu.setCurrency(com.ibm.icu.util.Currency.getInstance(code));
            System.out.println(code + " ISO " + CurrencyUnit.of(code).getDecimalPlaces() + ", JDK " + plain(jdk.format(1234.567))
                    + ", ICU4J " + plain(icu.format(1234.567)));
        }
    }

    static String plain(String shown) {
        return shown.replaceAll("[^0-9.,]", "");
    }
}
JAVA
cat >decimals.js <<'JS'
for (const currency of ['JPY', 'KWD', 'IQD', 'RSD', 'LAK'])
  console.log(currency, 'Node', new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(1234.567).replace(/[^0-9.,]/g, ''));
JS
both() {
    run_java Decimals.java
    node decimals.js
}
observe both <<'SEEN'
JPY ISO 0, JDK 1,234.57, ICU4J 1,235
KWD ISO 3, JDK 1,234.57, ICU4J 1,234.567
IQD ISO 3, JDK 1,234.57, ICU4J 1,235
RSD ISO 2, JDK 1,234.57, ICU4J 1,235
LAK ISO 2, JDK 1,234.57, ICU4J 1,235
JPY Node 1,235
KWD Node 1,234.567
IQD Node 1,235
RSD Node 1,234.57
LAK Node 1,235
SEEN
