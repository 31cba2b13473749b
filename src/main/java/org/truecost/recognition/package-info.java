/**
 * What a single cost record costs, when, and at which rates: a charge is recognised over the months of its service period and
 * converted into the presentation currency. The fold over all records is above, in {@code cost}. Plain Java.
 */
@NullMarked
package org.truecost.recognition;

import org.jspecify.annotations.NullMarked;
