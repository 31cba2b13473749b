/** Open XML workbooks (.xlsx): the parts that reading needs, and a sheet's rows straight from its XML, one held at a time. */
@NullMarked
package org.truecost.input.xlsx;

import org.jspecify.annotations.NullMarked;
