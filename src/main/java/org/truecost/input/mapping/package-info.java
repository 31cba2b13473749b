/**
 * Mappings: how sheets that are not in the contract's own layout are read, one small file each. {@link
 * org.truecost.input.mapping.MappingFile} reads the file, {@link org.truecost.input.mapping.MappingSearch} finds its headers in a
 * sheet, {@link org.truecost.input.mapping.MappedTable} then turns each row into lines of the contract. Nothing is guessed: what a
 * mapping does not say is a problem at its cell.
 */
@NullMarked
package org.truecost.input.mapping;

import org.jspecify.annotations.NullMarked;
