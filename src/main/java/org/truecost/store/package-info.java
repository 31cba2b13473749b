/** Keeps facts, problems and runs in SQL, so that nothing read is read twice and nothing acknowledged is lost. */
@NullMarked
package org.truecost.store;

import org.jspecify.annotations.NullMarked;
