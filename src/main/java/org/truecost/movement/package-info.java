/** Why a month's cost moved against the month before, and what a revision changes, by category and by line. Plain Java. */
@NullMarked
package org.truecost.movement;

import org.jspecify.annotations.NullMarked;
