/** How values and words are written in one language: labels, number and date formats, short amounts, one-line texts. */
@NullMarked
package org.truecost.wording;

import org.jspecify.annotations.NullMarked;
