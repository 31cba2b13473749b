/**
 * The kinds of sheet: each declares its columns once, and is reader, template and contract page alike. A row is read column by
 * column into a record, or rejected with all its problems.
 */
@NullMarked
package org.truecost.input.sheet;

import org.jspecify.annotations.NullMarked;
