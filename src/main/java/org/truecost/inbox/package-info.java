/** The drop folder: what is in it, whose it is, and which workbooks are current. Only files; no database, no cells. */
@NullMarked
package org.truecost.inbox;

import org.jspecify.annotations.NullMarked;
