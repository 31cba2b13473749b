/**
 * Files: writes that survive a power failure, drafts that appear whole by a rename, private and temporary folders,
 * names derived from a workbook's, the names of its parts, and the folders it is linked in. Knows nothing about the contents of the files.
 */
@NullMarked
package org.truecost.files;

import org.jspecify.annotations.NullMarked;
