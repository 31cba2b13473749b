/**
 * The only package that knows Spring Batch: starting, continuing and stopping jobs, and the job that loads a workbook. Other
 * houses pass their jobs as steps.
 */
@NullMarked
package org.truecost.batch;

import org.jspecify.annotations.NullMarked;
