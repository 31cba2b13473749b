/** Empty workbooks to fill in, made from the declarations that the reader checks by. */
@NullMarked
package org.truecost.input.blank;

import org.jspecify.annotations.NullMarked;
