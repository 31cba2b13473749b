#!/usr/bin/env bash
# Expected: with zeroIsFalse(true) a section is left out if the amount is zero.
# Happens:  JMustache looks at the whole part: 0.25, 0.99 and -0.5 are false.
# Hurt:     anyone who writes "{{#price}}{{price}} USD per hour{{/price}}": every rate under one dollar is missing from the letter, or the
#           letter says "free of charge".
# Versions: JMustache 1.16
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven com.samskivert:jmustache:1.16

cat >Quarter.java <<'JAVA'
import com.samskivert.mustache.Mustache;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class Quarter {
    public static void main(String[] args) {
        var letter = Mustache.compiler().zeroIsFalse(true).compile("{{#price}}{{price}} USD per hour{{/price}}{{^price}}free of charge{{/price}}");
        for (String price : List.of("0.00", "0.25", "0.99", "-0.5", "1.00", "4294967296"))
            System.out.println(price + ": " + letter.execute(Map.of("price", new BigDecimal(price))));
    }
}
JAVA
observe run_java Quarter.java <<'SEEN'
0.00: free of charge
0.25: free of charge
0.99: free of charge
-0.5: free of charge
1.00: 1.00 USD per hour
4294967296: 4294967296 USD per hour
SEEN
