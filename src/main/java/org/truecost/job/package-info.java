/** The Spring Batch jobs that string the steps together; the only package that knows Spring Batch. */
@NullMarked
package org.truecost.job;

import org.jspecify.annotations.NullMarked;
