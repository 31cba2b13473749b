/**
 * The drop folder watched: rounds that take in what is dropped, make what is due and deliver it. Start with
 * {@link org.truecost.watch.Watch}.
 */
@NullMarked
package org.truecost.watch;

import org.jspecify.annotations.NullMarked;
