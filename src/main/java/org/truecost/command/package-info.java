/** The command line: what an operator types and reads. */
@NullMarked
package org.truecost.command;

import org.jspecify.annotations.NullMarked;
