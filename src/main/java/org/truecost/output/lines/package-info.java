/** The summary's sheets of cost lines, and the formulas that lead from a line's figures to what it states. */
@NullMarked
package org.truecost.output.lines;

import org.jspecify.annotations.NullMarked;
