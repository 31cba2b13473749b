/**
 * A sheet looked at as an auditor does, known to the contract or not: a plain list of checks over the rows of a table, one rule a
 * class. Start with {@link org.truecost.input.audit.TableAudit}, which lists them.
 */
@NullMarked
package org.truecost.input.audit;

import org.jspecify.annotations.NullMarked;
