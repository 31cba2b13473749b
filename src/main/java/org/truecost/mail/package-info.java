/** Carries letters and documents to their readers; it takes paths and knows nothing of what they say. */
@NullMarked
package org.truecost.mail;

import org.jspecify.annotations.NullMarked;
