/** Setting type on pages: fonts, lines, rows, blocks and pages, each word with its tag. Knows no briefing. */
@NullMarked
package org.truecost.output.typeset;

import org.jspecify.annotations.NullMarked;
