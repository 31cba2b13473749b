/** Rows of tables as values by column name, to read and to insert. */
@NullMarked
package org.truecost.store.row;

import org.jspecify.annotations.NullMarked;
