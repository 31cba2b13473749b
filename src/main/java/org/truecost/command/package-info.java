/** What an operator types: one class a command, all reading their settings and opening the database alike. */
@NullMarked
package org.truecost.command;

import org.jspecify.annotations.NullMarked;
