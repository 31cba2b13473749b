/** OpenDocument spreadsheets (.ods): the archive's styles and its one part of all sheets, read in their order, one row held at a time. */
@NullMarked
package org.truecost.input.opendocument;

import org.jspecify.annotations.NullMarked;
