/**
 * Problems and their words: a problem has a kind, a place and a text in each language.
 * This house is below the facts, so that the reading of files, the facts and their checks can all report problems. Plain Java.
 */
@NullMarked
package org.truecost.problem;

import org.jspecify.annotations.NullMarked;
