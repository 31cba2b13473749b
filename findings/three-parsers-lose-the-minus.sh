#!/usr/bin/env bash
# Expected: the usual JavaScript money parsers understand a minus, or say that they do not.
# Happens:  the typographic minus (U+2212, as reports and web pages print it) and Japan's ▲ and △ are dropped by all three: plus 1,234.
#           The trailing minus of SAP is a minus to numeral, a plus to accounting, NaN to currency.js. 12% is 0.12 or 12; 1e3 is 13 to all.
# Hurt:     anyone who pastes a statement into a form: refunds and losses become income; the sum is wrong by twice each of them.
# Versions: numeral 2.0.6, currency.js 2.0.4, accounting 0.4.1
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

npm_packages numeral@2.0.6 currency.js@2.0.4 accounting@0.4.1

cat >minus.js <<'JS'
const numeral = require('numeral');
const currency = require('currency.js');
const accounting = require('accounting');
for (const text of ['-1,234', '(1,234)', '1,234-', '\u22121,234', '\u25b21,234', '\u25b31,234', '12%', '1e3'])
  console.log(text, '| numeral', numeral(text).value(), '| currency.js', currency(text).value, '| accounting', accounting.unformat(text));
JS
observe node minus.js <<'SEEN'
-1,234 | numeral -1234 | currency.js -1234 | accounting -1234
(1,234) | numeral -1234 | currency.js -1234 | accounting -1234
1,234- | numeral -1234 | currency.js NaN | accounting 1234
−1,234 | numeral 1234 | currency.js 1234 | accounting 1234
▲1,234 | numeral 1234 | currency.js 1234 | accounting 1234
△1,234 | numeral 1234 | currency.js 1234 | accounting 1234
12% | numeral 0.12 | currency.js 12 | accounting 12
1e3 | numeral 13 | currency.js 13 | accounting 13
SEEN
