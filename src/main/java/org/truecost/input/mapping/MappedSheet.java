package org.truecost.input.mapping;

import org.truecost.input.cell.DateSystem;

/** The sheet a mapped table is on. */
record MappedSheet(String workbook, String name, DateSystem dates) {}
