/**
 * Workbooks of Excel 97–2003 (.xls, BIFF8): of their records only those that state cells and their layout reach POI, one after the other,
 * so that a sheet's rows are read in constant memory; charts, drawings and macros are never taken apart.
 */
@NullMarked
package org.truecost.input.xls;

import org.jspecify.annotations.NullMarked;
