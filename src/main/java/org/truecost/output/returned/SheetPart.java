package org.truecost.output.returned;

/**
 * A worksheet of a workbook as a file.
 *
 * @param name as its tab shows it
 * @param number its place among all tabs, from 1
 * @param part the part that holds its cells
 * @param visible whether its tab is shown
 */
record SheetPart(String name, int number, String part, boolean visible) {

    /** The same under another name. */
    SheetPart called(String other) {
        return new SheetPart(other, number, part, visible);
    }
}
