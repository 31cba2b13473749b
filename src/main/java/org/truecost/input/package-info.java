/** Workbooks become rows, rows become records or problems. The only reader of workbooks. */
@NullMarked
package org.truecost.input;

import org.jspecify.annotations.NullMarked;
