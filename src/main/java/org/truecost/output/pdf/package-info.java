/** The briefing's pages: headings, tables, panels and charts in the order of its text, and the document's metadata. */
@NullMarked
package org.truecost.output.pdf;

import org.jspecify.annotations.NullMarked;
