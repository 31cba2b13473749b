/** What a user edits to reword or rebrand the documents, read and checked: texts that quote figures, and the theme. */
@NullMarked
package org.truecost.output.template;

import org.jspecify.annotations.NullMarked;
