/** A package's sheets as rows of cells, one row held at a time; shared texts, merged and hidden cells, and how days are counted. */
@NullMarked
package org.truecost.input.cell;

import org.jspecify.annotations.NullMarked;
