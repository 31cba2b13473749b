/**
 * What is said: the comparison becomes a briefing of named figures, tables and charts, the same for every output and language.
 * Start with {@link org.truecost.report.Briefings}.
 */
@NullMarked
package org.truecost.report;

import org.jspecify.annotations.NullMarked;
