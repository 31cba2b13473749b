/**
 * The validated facts: cost records, claims and rates, each with the cell it came from, and the ledger of a month that
 * holds them. What can only be seen of all facts together is in {@code check}.
 */
@NullMarked
package org.truecost.ledger;

import org.jspecify.annotations.NullMarked;
