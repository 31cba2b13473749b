/** The cost model: records fold into totals, totals into the comparison of headline and true cost. Plain Java. */
@NullMarked
package org.truecost.cost;

import org.jspecify.annotations.NullMarked;
