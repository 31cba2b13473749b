/** How it looks: the briefing becomes an Excel summary, a PDF and a list of problems. */
@NullMarked
package org.truecost.output;

import org.jspecify.annotations.NullMarked;
