/** Cost records packed many to a row of the database, unpacked and sorted in bounded memory. */
@NullMarked
package org.truecost.store.block;

import org.jspecify.annotations.NullMarked;
