package org.truecost.problem;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A recognised sheet of a workbook and the positions of its columns. One instance is shared by all rows of the sheet.
 *
 * @param workbook the workbook's file name
 * @param name the sheet's name
 * @param headers the columns found
 */
public record Sheet(String workbook, String name, SheetKind kind, Map<Column, Header> headers) {

    /**
     * A column's header cell.
     *
     * @param index the column's index, 0 for A
     * @param text the header as the workbook writes it
     */
    public record Header(int index, String text) {}

    public Sheet {
        Map<Column, Header> found = new EnumMap<>(Column.class);
        found.putAll(headers);
        headers = Collections.unmodifiableMap(found);
    }

    /** The header of a column, if the sheet has it. */
    public Optional<Header> header(Column column) {
        return Optional.ofNullable(headers.get(column));
    }
}
