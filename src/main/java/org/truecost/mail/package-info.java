/** Delivers letters and documents to their readers; it takes paths and does not know their contents. */
@NullMarked
package org.truecost.mail;

import org.jspecify.annotations.NullMarked;
