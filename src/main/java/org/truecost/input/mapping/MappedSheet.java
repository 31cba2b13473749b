package org.truecost.input.mapping;

import org.truecost.input.cell.DateSystem;
import org.truecost.input.sheet.SheetTab;

/**
 * The sheet a mapped table is on.
 *
 * @param pay whether the mapping reads pay from it
 */
record MappedSheet(String workbook, SheetTab tab, boolean pay, DateSystem dates) {

    /** The name under which it is shown. */
    String name() {
        return pay ? tab.shownOfPay() : tab.name();
    }
}
