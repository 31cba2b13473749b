package org.truecost.output.returned;

/**
 * A worksheet of a workbook as a file.
 *
 * @param name as its tab shows it
 * @param part the part that holds its cells
 * @param visible whether its tab is shown
 */
record SheetPart(String name, String part, boolean visible) {}
