/** Web pages, which programs write under the name of an .xls: the rows of their tables, and the lines of text between these, as one sheet. */
@NullMarked
package org.truecost.input.html;

import org.jspecify.annotations.NullMarked;
