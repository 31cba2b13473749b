/** What people write into cells and headers: numbers, dates, eras, currencies and units in words. */
@NullMarked
package org.truecost.input.text;

import org.jspecify.annotations.NullMarked;
