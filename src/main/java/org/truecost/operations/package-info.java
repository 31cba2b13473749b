/** The state of the installation: status, metrics, and the housekeeping after each command. */
@NullMarked
package org.truecost.operations;

import org.jspecify.annotations.NullMarked;
