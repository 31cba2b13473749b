/** What an operator reads: sentences in their language, figures in columns, at the terminal's width. */
@NullMarked
package org.truecost.command.screen;

import org.jspecify.annotations.NullMarked;
