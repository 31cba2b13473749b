/** When the months' reports are due: days, hours, zones and holidays. */
@NullMarked
package org.truecost.schedule;

import org.jspecify.annotations.NullMarked;
