/** What does it really cost? The program's entry; every other package says its own part in one sentence. */
@NullMarked
package org.truecost;

import org.jspecify.annotations.NullMarked;
