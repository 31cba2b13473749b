/** What a workbook of any format is read as: sheets of rows of cells, one row held at a time; merged and hidden cells, and how days are counted. */
@NullMarked
package org.truecost.input.cell;

import org.jspecify.annotations.NullMarked;
