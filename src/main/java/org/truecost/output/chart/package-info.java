/** The briefing's charts, drawn as lines and text that stays text. */
@NullMarked
package org.truecost.output.chart;

import org.jspecify.annotations.NullMarked;
