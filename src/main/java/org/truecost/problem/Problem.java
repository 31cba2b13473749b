package org.truecost.problem;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a workbook or the ledger: what, where, what was found, what was expected and how to mend it.
 *
 * @param header the column's header in the workbook's own language, or null
 * @param found the value as found, or null; never a person's pay
 * @param details the other words the kind's message names
 */
public record Problem(
        ProblemKind kind,
        Location location,
        @Nullable String header,
        @Nullable String found,
        Map<String, Words> details) {

    /** Stands for a confidential value wherever a problem would show it. */
    public static final String WITHHELD = "•••";

    /** As much of a value as helps to find it; a cell may hold a book. */
    private static final int SHOWN = 200;

    public Problem {
        found = found == null || found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        details = Map.copyOf(details);
    }

    /** A problem of a whole workbook, sheet or ledger. */
    public static Problem of(ProblemKind kind, Location location) {
        return new Problem(kind, location, null, null, Map.of());
    }

    /** A problem of one cell of a row; a confidential column's value is withheld. */
    public static Problem of(ProblemKind kind, Source source, Column column, @Nullable String found) {
        String header = source.sheet()
                .header(column)
                .map(Sheet.Header::text)
                .orElse(column.words().english());
        String shown = found == null ? null : shown(column, found);
        return new Problem(kind, source.at(column), header, shown, Map.of());
    }

    /** A value of a column as a problem may show it: a confidential one is withheld. */
    public static String shown(Column column, String value) {
        return column.isConfidential() ? WITHHELD : value;
    }

    /** The same problem with one more of the words its message names. */
    public Problem with(String name, Words words) {
        Map<String, Words> more = new TreeMap<>(details);
        more.put(name, words);
        return new Problem(kind, location, header, found, more);
    }

    /** The same problem with one more word that is alike in both languages. */
    public Problem with(String name, String text) {
        return with(name, Words.same(text));
    }

    public Severity severity() {
        return kind.severity();
    }

    /** What is wrong, in one language. */
    public String message(Language language) {
        return filled(kind.message(), language).strip();
    }

    /** How to mend it, in one language. */
    public String remedy(Language language) {
        return filled(kind.remedy(), language);
    }

    /** Fills in one pass, so that a found value that looks like a placeholder stays as it is. */
    private String filled(Words template, Language language) {
        StringBuilder text = new StringBuilder();
        String rest = template.in(language);
        for (int open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
            int close = rest.indexOf('}', open);
            text.append(rest, 0, open).append(value(rest.substring(open + 1, close), language));
            rest = rest.substring(close + 1);
        }
        return text.append(rest).toString();
    }

    private String value(String name, Language language) {
        return switch (name) {
            case "header" -> header == null ? "" : header;
            case "found" -> found == null ? "" : found;
            default -> {
                Words words = details.get(name);
                if (words == null) {
                    throw new IllegalStateException(kind + " needs the detail " + name);
                }
                yield words.in(language);
            }
        };
    }
}
