/** XML Spreadsheet 2003, which programs write under the name of an .xls: one XML document, its sheets read in their order, one row held at a time. */
@NullMarked
package org.truecost.input.spreadsheetml;

import org.jspecify.annotations.NullMarked;
