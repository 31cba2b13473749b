package org.truecost.input.mapping;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** Whole mappings around one entry each. */
final class SampleMapping {

    private static final String FILE = "m.yml";
    private static final String COLUMNS = "columns";
    private static final String READ_AS = "read as";

    private SampleMapping() {}

    /** What is wrong with the mapping that has an entry's example; null if nothing is. */
    static @Nullable Message fault(SampleEntry entry) {
        return read(entry, entry.example()).fault();
    }

    /** What the reader says of an entry's wrong value, without the place. */
    static String fault(SampleEntry entry, Language language) {
        Message fault =
                requireNonNull(read(entry, requireNonNull(entry.wrong())).fault(), entry::toString);
        return fault.in(language).replaceFirst("^m\\.yml.*?[:：] ?", "");
    }

    private static Mapping read(SampleEntry entry, String value) {
        return MappingFile.read(FILE, text(entry, value));
    }

    private static String text(SampleEntry entry, String value) {
        Map<String, String> file = file();
        Map<String, String> place = entry.place() == EntryPlace.MAPPING ? file : around(entry.place());
        place.put(entry.name(), value);
        if (entry.place() == EntryPlace.MAPPING && entry.name().equals("readings")) {
            file.remove(READ_AS);
            file.remove(COLUMNS);
        }
        String braces = inBraces(place);
        switch (entry.place()) {
            case MAPPING -> {}
            case READING -> {
                file.remove(READ_AS);
                file.remove(COLUMNS);
                file.put("readings", "[ " + braces + " ]");
            }
            case MONTHS -> file.put("months", braces);
            case TOTAL -> file.put("totals", "[ " + braces + " ]");
            case LEFT_OUT -> file.put("rows left out", "[ " + braces + " ]");
            case SECTION -> file.put("section", braces);
            case LAST_DAY -> {
                file.put(READ_AS, "payroll");
                file.put(COLUMNS, inBraces(payroll(braces)));
            }
            case CONSTANT -> file.put(COLUMNS, inBraces(with("Currency", braces)));
            case WORD -> file.put(COLUMNS, inBraces(with("Category", braces)));
            case DAY -> file.put(COLUMNS, inBraces(with("Period end", braces)));
            case NUMBER -> file.put(COLUMNS, inBraces(with("Amount", braces)));
            case TAX -> file.put(COLUMNS, inBraces(with("Amount", "{ from: Net, less: " + braces + " }")));
        }
        return file.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** The other entries of a place. */
    private static Map<String, String> around(EntryPlace place) {
        return ordered(
                switch (place) {
                    case MAPPING, CONSTANT -> new String[] {};
                    case READING -> new String[] {READ_AS, "operating expenses", COLUMNS, inBraces(columns())};
                    case MONTHS -> new String[] {COLUMNS, "Jan … Dec", "first", "2025-01"};
                    case TOTAL -> new String[] {"where", "{ Ref: Total }", "of", "all"};
                    case LEFT_OUT -> new String[] {"where", "{ Ref: Total }", "because", "a total"};
                    case SECTION -> new String[] {"where", "{ Ref: \"\" }", "column", "Type", "name", "Account"};
                    case WORD, DAY, LAST_DAY, NUMBER -> new String[] {"from", "Source"};
                    case TAX -> new String[] {"tax code", "Code", "percent", "{ S: 10 }"};
                });
    }

    private static Map<String, String> file() {
        return ordered(
                "files", "\"*\"", "headers", "[Ref]", READ_AS, "operating expenses", COLUMNS, inBraces(columns()));
    }

    private static Map<String, String> columns() {
        return ordered(
                "Expense ID", "Ref",
                "Category", "Type",
                "Amount", "Net",
                "Currency", "Currency",
                "Period start", "Start",
                "Period end", "End");
    }

    private static Map<String, String> with(String column, String source) {
        Map<String, String> columns = columns();
        columns.put(column, source);
        return columns;
    }

    private static Map<String, String> payroll(String end) {
        return ordered(
                "Position ID", "No",
                "Role", "Role",
                "Headcount", "People",
                "Amount of the period", "Paid",
                "Currency", "Currency",
                "Period start", "Start",
                "Period end", end);
    }

    private static String inBraces(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            map.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return map;
    }
}
