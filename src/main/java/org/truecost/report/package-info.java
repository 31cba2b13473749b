/** What is said: the comparison becomes a briefing of named figures, tables and charts, the same for every output. */
@NullMarked
package org.truecost.report;

import org.jspecify.annotations.NullMarked;
