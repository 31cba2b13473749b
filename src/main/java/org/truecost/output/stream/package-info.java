/** Sheets too large to hold: their rows as XML in files, spliced into the archive that the library writes of the rest. */
@NullMarked
package org.truecost.output.stream;

import org.jspecify.annotations.NullMarked;
