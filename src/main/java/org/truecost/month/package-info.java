/**
 * One month's report: from a request over the workbooks in force to published documents. Start with
 * {@link org.truecost.month.Reports}.
 */
@NullMarked
package org.truecost.month;

import org.jspecify.annotations.NullMarked;
