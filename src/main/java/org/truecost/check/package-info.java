/**
 * What can only be seen of all facts of a ledger together: a plain list of checks, one rule a class. Start with
 * {@link org.truecost.check.LedgerChecks}, which lists them.
 */
@NullMarked
package org.truecost.check;

import org.jspecify.annotations.NullMarked;
