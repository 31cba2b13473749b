/** The summary's template: its named places, areas, cells and looks, and how they are filled. */
@NullMarked
package org.truecost.output.grid;

import org.jspecify.annotations.NullMarked;
