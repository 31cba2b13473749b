/**
 * How long this product takes, and how much memory, next to what a user would pick instead: whole processes on the same files,
 * in one run. What is compared is the ratios of that run.
 */
@NullMarked
package org.truecost.bench;

import org.jspecify.annotations.NullMarked;
