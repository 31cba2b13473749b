/**
 * Files alone: what outlasts a power cut, drafts that appear whole by a rename, private and passing folders,
 * and names that follow from a workbook's. Knows nothing of what the files hold.
 */
@NullMarked
package org.truecost.files;

import org.jspecify.annotations.NullMarked;
