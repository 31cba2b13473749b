/** The sheets of the summary, one class each. */
@NullMarked
package org.truecost.output.summary;

import org.jspecify.annotations.NullMarked;
