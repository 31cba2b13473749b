/**
 * Number formats of cells, by the grammar of ECMA-376 part 1, 18.8.31: whether a format shows a number, a percentage, a day or a time,
 * in which unit, and how it reads. Start with {@link org.truecost.input.format.NumberFormat}.
 */
@NullMarked
package org.truecost.input.format;

import org.jspecify.annotations.NullMarked;
