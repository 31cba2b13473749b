package org.truecost.input.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place in a mapping file, with the names of the entries that it may have: {@link MappingFile} takes these and no others, {@link
 * MappingSchema} and the page about the file list them. An entry whose name begins with {@code !} must be there.
 */
enum EntryPlace {
    /** The file itself; either it or each of its readings says what the rows are read as, and from which columns. */
    MAPPING(
            "!files",
            "sheets",
            "encoding",
            "!headers",
            "header rows",
            "above",
            "read as",
            "columns",
            "months",
            "rows",
            "readings",
            "totals",
            "rows left out",
            "section",
            "fill down",
            "not used"),
    /** One of several {@code readings}. */
    READING("!read as", "!columns", "months", "rows", "besides"),
    /** Columns that hold a month each. */
    MONTHS("!columns", "!first"),
    /** One of the {@code totals}. */
    TOTAL("!where", "!of"),
    /** Some of the {@code rows left out}. */
    LEFT_OUT("!where", "!because"),
    /** Rows that say something of those below them. */
    SECTION("!where", "!column", "!name"),
    /** The same value on every row. */
    CONSTANT("!always"),
    /** A column of texts. */
    WORD("!from", "words"),
    /** A column of days. */
    DAY("!from", "date", "means"),
    /** A column of last days, of which some are not known yet. */
    LAST_DAY("!from", "date", "means", "open"),
    /** A column of numbers. */
    NUMBER("!from", "in", "number", "plus", "minus", "times", "per", "less", "decimals"),
    /** The tax in an amount, by its code. */
    TAX("!tax code", "!percent");

    private static final String REQUIRED = "!";

    private final Set<String> names;
    private final List<String> required;

    EntryPlace(String... entries) {
        Set<String> all = new LinkedHashSet<>();
        List<String> needed = new ArrayList<>();
        for (String entry : entries) {
            String name = entry.startsWith(REQUIRED) ? entry.substring(REQUIRED.length()) : entry;
            all.add(name);
            if (entry.startsWith(REQUIRED)) {
                needed.add(name);
            }
        }
        this.names = Collections.unmodifiableSet(all);
        this.required = List.copyOf(needed);
    }

    /** The names of its entries, the most important first. */
    Set<String> names() {
        return names;
    }

    /** Those that must be there. */
    List<String> required() {
        return required;
    }
}
