package org.truecost.store.row;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.truecost.problem.Column;
import org.truecost.problem.Sheet.Header;

/**
 * Small maps as one text column. Records end with {@code U+001E} and fields with {@code U+001F}, characters that no XML
 * text, and so no workbook, can hold.
 */
public final class Texts {

    private static final String RECORD = "\u001e";
    private static final String FIELD = "\u001f";

    private Texts() {}

    /** A sheet’s headers as one text. */
    public static String ofHeaders(Map<Column, Header> headers) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(headers)
                .forEach((column, header) -> append(text, column.name(), "" + header.index(), header.text()));
        return text.toString();
    }

    /** The headers that such a text holds. */
    public static Map<Column, Header> headers(String text) {
        Map<Column, Header> headers = new EnumMap<>(Column.class);
        for (String[] fields : records(text)) {
            headers.put(Column.valueOf(fields[0]), new Header(Integer.parseInt(fields[1]), fields[2]));
        }
        return headers;
    }

    private static void append(StringBuilder text, String first, String second, String third) {
        text.append(first)
                .append(FIELD)
                .append(second)
                .append(FIELD)
                .append(third)
                .append(RECORD);
    }

    private static Iterable<String[]> records(String text) {
        return () -> Arrays.stream(text.split(RECORD))
                .filter(record -> !record.isEmpty())
                .map(record -> record.split(FIELD, -1))
                .iterator();
    }
}
