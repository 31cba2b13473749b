/** ZIP archives, Office packages and XML, hostile until read: within limits, readable in one way only, and nothing outside is looked up. */
@NullMarked
package org.truecost.input.file;

import org.jspecify.annotations.NullMarked;
