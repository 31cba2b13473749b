package org.truecost.input.mapping;

import java.util.Locale;
import org.truecost.problem.Message;

/** The names of a mapping file's entries, each of which its schema describes. */
public enum MappingWord {
    TITLE,
    FILES,
    SHEETS,
    ENCODING,
    HEADERS,
    HEADER_ROWS,
    ABOVE,
    READ_AS,
    BESIDES,
    ROWS,
    MONTHS,
    COLUMNS,
    FIRST,
    TOTALS,
    WHERE,
    OF,
    ROWS_LEFT_OUT,
    BECAUSE,
    SECTION,
    COLUMN,
    NAME,
    FILL_DOWN,
    NOT_USED,
    READINGS,
    FROM,
    ALWAYS,
    WORDS,
    DATE,
    MEANS,
    OPEN,
    PLUS,
    MINUS,
    TIMES,
    PER,
    LESS,
    TAX_CODE,
    PERCENT,
    IN,
    NUMBER,
    DECIMALS;

    /** The entry of a name as mappings write it. */
    static MappingWord of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** What it means. */
    Message says() {
        return Message.of("mappings.schema." + name());
    }
}
