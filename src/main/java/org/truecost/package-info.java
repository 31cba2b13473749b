/** What does it really cost? The program's entry; what each package is for is in its own {@code package-info.java}. */
@NullMarked
package org.truecost;

import org.jspecify.annotations.NullMarked;
