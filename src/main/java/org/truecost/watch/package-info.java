/**
 * Watches the drop folder: rounds that take what is dropped, make the reports that are due and deliver them. Start with
 * {@link org.truecost.watch.Watch}.
 */
@NullMarked
package org.truecost.watch;

import org.jspecify.annotations.NullMarked;
