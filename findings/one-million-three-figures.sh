#!/usr/bin/env bash
# Expected: 1,250,000 in short form is the same figure everywhere, since all three take their words from the same CLDR data.
# Happens:  the JDK prints 1M, ICU4J 1.2M and Node 1.3M: no decimal, half to even, half away from zero; 2,500,000 is 2M in the JDK, 1,500,000 too.
# Hurt:     anyone who shows the same total in a PDF made by Java and on a page made by JavaScript: two figures, up to a third apart, in one meeting.
# Versions: the JDK's NumberFormat (25), ICU4J 77.1, Node's Intl (20)
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven com.ibm.icu:icu4j:77.1

cat >Compact.java <<'JAVA'
import com.ibm.icu.number.*;
import java.text.NumberFormat;
import java.util.Locale;

class Compact {
    public static void main(String[] args) {
        for (Locale locale : new Locale[] {Locale.US, Locale.JAPAN})
            for (long amount : new long[] {1_250_000, 1_500_000, 2_500_000}) {
                long shown = locale == Locale.US ? amount : amount * 100;
                System.out.println(shown + " JDK " + NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT).format(shown)
                        + ", ICU4J " + NumberFormatter.withLocale(locale).notation(Notation.compactShort()).format(shown));
            }
    }
}
JAVA
cat >compact.js <<'JS'
for (const locale of ['en-US', 'ja-JP'])
  for (const amount of [1250000, 1500000, 2500000]) {
    const shown = locale === 'en-US' ? amount : amount * 100;
    console.log(shown, 'Node', new Intl.NumberFormat(locale, { notation: 'compact' }).format(shown));
  }
JS
both() {
    run_java -Dstdout.encoding=UTF-8 Compact.java
    node compact.js
}
observe both <<'SEEN'
1250000 JDK 1M, ICU4J 1.2M
1500000 JDK 2M, ICU4J 1.5M
2500000 JDK 2M, ICU4J 2.5M
125000000 JDK 1億, ICU4J 1.2億
150000000 JDK 2億, ICU4J 1.5億
250000000 JDK 2億, ICU4J 2.5億
1250000 Node 1.3M
1500000 Node 1.5M
2500000 Node 2.5M
125000000 Node 1.3億
150000000 Node 1.5億
250000000 Node 2.5億
SEEN
