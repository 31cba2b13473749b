/** Exact amounts: money, estimates with their bounds, exchange rates and allocation ratios. Plain Java; knows no other package. */
@NullMarked
package org.truecost.money;

import org.jspecify.annotations.NullMarked;
