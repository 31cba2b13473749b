/** What an operator may set, each property with its bounds. */
@NullMarked
package org.truecost.settings;

import org.jspecify.annotations.NullMarked;
