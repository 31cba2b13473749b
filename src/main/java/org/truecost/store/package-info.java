/**
 * Keeps facts, problems, reports and deliveries in SQL, so that nothing read is read twice and nothing acknowledged is lost. How
 * cost records are packed is {@code block}, how the tables come to be is {@code schema}.
 */
@NullMarked
package org.truecost.store;

import org.jspecify.annotations.NullMarked;
