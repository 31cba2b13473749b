/** The drop folder: what lies in it, whose it is, and which workbooks are in force. Files alone; no database, no cells. */
@NullMarked
package org.truecost.inbox;

import org.jspecify.annotations.NullMarked;
