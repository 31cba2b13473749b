/** How the installation stands: status, metrics, and the housekeeping after each command. */
@NullMarked
package org.truecost.operations;

import org.jspecify.annotations.NullMarked;
