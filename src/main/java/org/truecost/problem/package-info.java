/**
 * What is wrong, and how everybody says it: a problem has a kind, a place and words in each language.
 * Below the facts, so that the reading of files, the facts and their checks can all report problems. Plain Java.
 */
@NullMarked
package org.truecost.problem;

import org.jspecify.annotations.NullMarked;
