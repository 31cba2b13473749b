/** The validated facts: cost records, claims and rates, each with the cell it came from, the problems found, and the checks over all of them. */
@NullMarked
package org.truecost.ledger;

import org.jspecify.annotations.NullMarked;
