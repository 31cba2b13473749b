/** The sender's own workbook, copied part by part with its problems marked at their cells. */
@NullMarked
package org.truecost.output.returned;

import org.jspecify.annotations.NullMarked;
