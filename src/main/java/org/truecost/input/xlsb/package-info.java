/** Binary Open XML workbooks (.xlsb): the parts of a package whose records are read one after the other, one row held at a time. */
@NullMarked
package org.truecost.input.xlsb;

import org.jspecify.annotations.NullMarked;
