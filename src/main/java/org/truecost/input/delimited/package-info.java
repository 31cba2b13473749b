/**
 * Text tables (.csv, .tsv): a file is one sheet, and each of its records a row. How it is encoded and what separates its columns must be
 * certain, or the file is refused.
 */
@NullMarked
package org.truecost.input.delimited;

import org.jspecify.annotations.NullMarked;
