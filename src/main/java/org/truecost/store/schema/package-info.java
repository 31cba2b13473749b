/** The tables: made at the first start, and changed where plain SQL of both databases cannot. */
@NullMarked
package org.truecost.store.schema;

import org.jspecify.annotations.NullMarked;
