#!/usr/bin/env bash
# Expected: the strict InternetAddress.parse refuses "Finance, Group <group@example.com>", whose name lacks its quotes, or reads one address.
# Happens:  it answers two: "Finance", an address without a domain, and "Group" with the real one.
# Hurt:     anyone who puts such a recipient into a setting: the mail goes to a local user called Finance too, or the server refuses that one
#           and, since partial sending is off by default, the report goes to no one.
# Versions: Angus Mail 2.0.5
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.eclipse.angus:angus-mail:2.0.5

cat >Comma.java <<'JAVA'
import jakarta.mail.internet.InternetAddress;

class Comma {
    public static void main(String[] args) throws Exception {
        for (String text : new String[] {"Finance, Group <group@example.com>", "\"Finance, Group\" <group@example.com>"})
        {
            var read = InternetAddress.parse(text, true);
            System.out.println(text + " -> " + read.length);
            for (var address : read) System.out.println("  name " + address.getPersonal() + ", address " + address.getAddress());
        }
    }
}
JAVA
observe run_java Comma.java <<'SEEN'
Finance, Group <group@example.com> -> 2
  name null, address Finance
  name Group, address group@example.com
"Finance, Group" <group@example.com> -> 1
  name Finance, Group, address group@example.com
SEEN
